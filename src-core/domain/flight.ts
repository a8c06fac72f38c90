/**
 * What is known of a message sent to a legacy server, which never answers, and what a history without it means.
 * It is sent again only when it cannot have arrived: nothing proves that the server has read it, the socket that
 * carried it is gone, a new one is up, and two readings of the history, apart and late enough for the slowest insert,
 * do not have it. Times are `Clock.elapsed`.
 */
import { WORST_INSERT_MS } from './reconcile.ts';

export interface Flight {
  readonly leftAt: number;
  /** The connection that carried it (they are counted); null: an earlier process's. */
  readonly connection: number | null;
  /** When that connection was lost; null while it is up. */
  readonly goneAt: number | null;
  /** When readings that lack it were asked for, after the connection was gone. */
  readonly missedAt: readonly number[];
  readonly resends: number;
}

export type Verdict = 'wait' | 'resend' | 'unconfirmed';

/** What a connection left in the server's buffers is read within 1.5 s, and stored as late as any insert. */
const SETTLED_MS = 1_500 + WORST_INSERT_MS;
/** Two readings must be this far apart. */
const APART_MS = 1_000;
/** On a connection that is still up, a send the history lacks this long was delivered at best, never stored. */
const GIVE_UP_MS = 10_000;
/** A message that takes the connection down with it is not tried for ever. */
const MAX_RESENDS = 3;

/** The flight after a reading, asked for at `askedAt`, did not have the message. */
export function missed(flight: Flight, askedAt: number): Flight {
  if (flight.goneAt === null || askedAt < flight.goneAt + SETTLED_MS) return flight;
  const last = flight.missedAt.at(-1);
  if (last !== undefined && askedAt < last + APART_MS) return flight;
  return { ...flight, missedAt: [...flight.missedAt, askedAt] };
}

/** That long without a word from the server before the connection was lost, and it did not get through. */
const SILENCE_MS = 3_000;

/**
 * Whether its absence from the history can only mean that it did not arrive. A server that died (it could not be
 * reached before connection number `outage`) may have read and delivered it, and not stored it: then only a long
 * silence before says that nothing got through.
 */
export function canBeLost({ connection, leftAt, goneAt }: Flight, outage: number): boolean {
  if (outage <= (connection ?? 0)) return true;
  return connection !== null && goneAt !== null && goneAt - leftAt >= SILENCE_MS;
}

/** `mayResend`: nothing proves that the server has read it. Else it may have been delivered: the agent decides. */
export function judge(flight: Flight, askedAt: number, isUp: boolean, mayResend: boolean): Verdict {
  if (flight.goneAt === null) return askedAt - flight.leftAt > GIVE_UP_MS ? 'unconfirmed' : 'wait';
  if (flight.missedAt.length < 2 || !isUp) return 'wait';
  return mayResend && flight.resends < MAX_RESENDS ? 'resend' : 'unconfirmed';
}

/** When to read the history next for this flight. */
export function nextReading(flight: Flight, now: number): number {
  if (flight.goneAt !== null)
    return Math.max(now, (flight.missedAt.at(-1) ?? flight.goneAt + SETTLED_MS - APART_MS) + APART_MS);
  const age = now - flight.leftAt;
  return (
    flight.leftAt +
    ([300, 1_000, WORST_INSERT_MS, 5_000].find((at) => at > age) ?? Math.max(age + 1_000, GIVE_UP_MS + 100))
  );
}
