/** Full jitter: uniform in [0, min(cap, base · 2^attempt)). AWS Architecture Blog, "Exponential Backoff and Jitter". */
export interface Backoff {
  readonly baseMs: number;
  readonly capMs: number;
}

/** ms to wait before attempt number `attempt` (0 is the first retry). `random` is in [0, 1). */
export function backoff({ baseMs, capMs }: Backoff, attempt: number, random: number): number {
  return Math.floor(random * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 20)));
}
