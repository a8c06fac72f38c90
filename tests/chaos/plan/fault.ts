/** Everything that is done to the line, the programs, the database and the clock. Times in ms. */
export type Side = 'client' | 'server';

export type NetworkFault =
  /** RST on every connection. */
  | { readonly kind: 'reset' }
  /** FIN from both ends. */
  | { readonly kind: 'close' }
  /** FIN towards one side only; the other hears nothing of it. */
  | { readonly kind: 'half-close'; readonly towards: Side }
  /** The next bytes towards one side stop in the middle, then RST. */
  | { readonly kind: 'cut'; readonly towards: Side; readonly bytes: number }
  /** Bytes vanish, new connections are accepted and never answered; then RST, or silence for ever. */
  | { readonly kind: 'black-hole'; readonly ms: number; readonly ends: 'reset' | 'silence' }
  | { readonly kind: 'delay'; readonly ms: number; readonly latency: number }
  | { readonly kind: 'throttle'; readonly ms: number; readonly bytesPerSecond: number }
  /** Nobody listens. */
  | { readonly kind: 'refuse'; readonly ms: number }
  /** The system tells of a change of network, or of waking up. */
  | { readonly kind: 'probe' }
  /** The client's wall clock jumps. */
  | { readonly kind: 'clock-jump'; readonly by: number };

export type Kill =
  | { readonly kind: 'kill-client' }
  /** With a new secret every token ends at once. */
  | { readonly kind: 'kill-server'; readonly newSecret: boolean }
  | { readonly kind: 'stop-database'; readonly ms: number };

export type Fault = NetworkFault | Kill;

export interface PlannedFault {
  readonly at: number;
  readonly fault: Fault;
}

export function inWords({ at, fault }: PlannedFault): string {
  const { kind, ...rest } = fault;
  const details = Object.entries(rest).map(([name, value]) => `${name}=${value}`);
  return [`${(at / 1_000).toFixed(2)} s`, kind, ...details].join(' ');
}
