/**
 * Live copies on a legacy server's connection, and the messages they are of. A copy says neither when nor to whom:
 * - the agent called `admin` hears a message to them twice, in `user:admin` and in `admins`, the one right behind the
 *   other (protocol.md, "Twice"); of four equal ones, two are real;
 * - a reading of the history may show a message before its copy comes: TCP keeps the order of one connection, not of
 *   two. What was stored since this connection is up has a copy on its way.
 * A copy that is due to a message is no other message. Where that is a guess the history is read once more: it has
 * the last word. What was sent over an earlier connection is not coming any more.
 */
import type { StoredMensaje } from '../ports.ts';
import { keyOf } from './key-of.ts';

/** All times are `Clock.elapsed`, ms. */
export interface Copies {
  /** When this connection was begun: the server may have let us in any time since. */
  readonly upAt: number;
  /** The message the last copy was of. */
  readonly last: string | null;
  /** Of which copies are still due, oldest first. */
  readonly open: readonly Open[];
}

interface Open {
  readonly id: string;
  readonly key: string;
  readonly due: number;
  readonly at: number;
}

export interface Heard {
  readonly copies: Copies;
  /** False: it is of a message that is here. */
  readonly isNew: boolean;
  /** It could be another message in the same words. */
  readonly isGuess: boolean;
}

/** A copy later than this is another message's: a connection that stands still for so long is taken for lost. */
const KEEP_MS = 30_000;
/** Twins leave the server in one tick. */
const TICK_MS = 50;
/** A row's time is whole seconds by a clock known to the second; it was sent before it was stored. */
const BEFORE_UP_MS = 5_000;

export const startCopies = (upAt: number): Copies => ({ upAt, last: null, open: [] });

/** One copy, heard at `at`. `id` is the message's if it is a new one, of which `due` copies come in all. */
export function hear(
  copies: Copies,
  { de, mensaje }: { readonly de: string; readonly mensaje: string },
  { id, at, due }: Omit<Open, 'key'>,
): Heard {
  const key = keyOf(de, mensaje);
  const open = recent(copies, at);
  const equal = open.filter((one) => one.key === key);
  const found = equal.find((one) => one.id === copies.last) ?? equal[0];
  if (!found) {
    const rest = due > 1 ? [{ id, key, due: due - 1, at }] : [];
    return { copies: { ...copies, last: id, open: [...open, ...rest] }, isNew: true, isGuess: false };
  }
  const next = open.flatMap((one) => (one !== found ? [one] : one.due > 1 ? [{ ...one, due: one.due - 1 }] : []));
  const isTwin = found.id === copies.last && at - found.at <= TICK_MS;
  return { copies: { ...copies, last: found.id, open: next }, isNew: false, isGuess: !isTwin };
}

/** What a reading of one thread showed. */
export interface Learned {
  readonly agent: string;
  /** When, and by the server's clock. */
  readonly at: number;
  readonly now: number;
  /** Read before on this connection: what is new in it was stored since. */
  readonly isReread: boolean;
  /** Messages the reading brought, of which no copy was heard. */
  readonly fresh: readonly StoredMensaje[];
  /** Messages heard, of which it tells to whom they went. */
  readonly confirmed: readonly StoredMensaje[];
}

export function learn(copies: Copies, { agent, at, now, isReread, fresh, confirmed }: Learned): Copies {
  const toOthers = new Set(confirmed.filter((one) => one.para !== agent).map((one) => one.id));
  const upTime = now - (at - copies.upAt);
  const isSince = ({ fecha }: StoredMensaje) =>
    isReread || (fecha >= upTime - BEFORE_UP_MS && fecha <= now + BEFORE_UP_MS);
  const promised = fresh.filter(isSince).map((one) => ({
    id: one.id,
    key: keyOf(one.de, one.mensaje),
    due: one.para === agent ? 2 : 1,
    at,
  }));
  const open = recent(copies, at).filter((one) => !toOthers.has(one.id));
  return { ...copies, open: [...open, ...promised] };
}

function recent(copies: Copies, at: number): readonly Open[] {
  return copies.open.filter((one) => at - one.at <= KEEP_MS);
}
