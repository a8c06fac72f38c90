/**
 * Merges what a server's history says of a thread into what we hold of it. History is the truth of what was stored;
 * live events are provisional until it confirms them. Rows have no ids, so equal messages are matched as multisets
 * per (de, para, mensaje): two equal rows are two messages, a live copy and its row are one.
 */
import type { HistoryRow } from '../../src-shared/protocol.ts';
import type { StoredMensaje } from '../ports.ts';
import { TWIN_WINDOW_MS } from './twins.ts';

export interface MergeInput {
  readonly usuario: string;
  /** The signed-in agent's name. */
  readonly agent: string;
  /** What we hold, oldest first. */
  readonly local: readonly StoredMensaje[];
  readonly rows: readonly HistoryRow[];
  /** When the history was asked for, ms: what happened later need not be in it. */
  readonly askedAt: number;
  /** New rows are read at once when the conversation is before the agent's eyes. */
  readonly seen: boolean;
  readonly newId: () => string;
}

export interface Merge {
  readonly upserts: readonly StoredMensaje[];
  readonly removed: readonly string[];
  /** The whole thread afterwards, oldest first. */
  readonly thread: readonly StoredMensaje[];
}

/** A send the history does not know this long after it left was perhaps never stored (worst insert seen: 2 s). */
export const UNCONFIRMED_AFTER_MS = 10_000;

export function mergeHistory(input: MergeInput): Merge {
  const matches = matchRows(input);
  const matched = new Set(matches.values());
  const upserts: StoredMensaje[] = [];
  const kept = new Map(input.local.map((mensaje) => [mensaje.id, mensaje]));
  const fresh: StoredMensaje[] = [];
  for (const row of input.rows) {
    const local = matches.get(row);
    if (!local) fresh.push(fromRow(input, row));
    else if (!isConfirmedBy(local, row)) kept.set(local.id, confirmed(local, row));
  }
  const removed = input.local
    .filter((one) => !matched.has(one) && isStrayTwin(one, matched, input))
    .map((one) => one.id);
  for (const id of removed) kept.delete(id);
  for (const one of input.local)
    if (!matched.has(one) && isLost(one, input.askedAt)) kept.set(one.id, { ...one, delivery: 'unconfirmed' });
  for (const one of input.local) {
    const now = kept.get(one.id);
    if (now && now !== one) upserts.push(now);
  }
  upserts.push(...fresh);
  return { upserts, removed, thread: inOrder([...kept.values(), ...fresh]) };
}

/** Oldest first; what we held first stays first within the same time (rows of one second come in no fixed order). */
function inOrder(thread: StoredMensaje[]): StoredMensaje[] {
  return thread.sort((a, b) => a.fecha - b.fecha);
}

/**
 * Pairs rows with local messages: first those already stored under the same time, then, newest first (what is
 * provisional is recent), any other with the same words.
 */
function matchRows({ local, rows }: MergeInput): ReadonlyMap<HistoryRow, StoredMensaje> {
  const free = new Map<string, StoredMensaje[]>();
  for (const one of local) {
    const bucket = free.get(keyOf(one.de, one.mensaje));
    if (bucket) bucket.push(one);
    else free.set(keyOf(one.de, one.mensaje), [one]);
  }
  const matches = new Map<HistoryRow, StoredMensaje>();
  const take = (row: HistoryRow, fits: (one: StoredMensaje) => boolean): void => {
    const bucket = free.get(keyOf(row.de_usuario, row.mensaje));
    const index =
      bucket?.findLastIndex((one) => (one.para === null || one.para === row.para_usuario) && fits(one)) ?? -1;
    const found = bucket?.[index];
    if (!bucket || !found) return;
    bucket.splice(index, 1);
    matches.set(row, found);
  };
  for (const row of rows) take(row, (one) => one.stored && one.fecha === row.fecha);
  for (const row of rows.toReversed()) if (!matches.has(row)) take(row, (one) => !one.stored && hasLeft(one));
  for (const row of rows) if (!matches.has(row)) take(row, (one) => one.stored);
  return matches;
}

/** Lone surrogates become U+FFFD in the database: the same text, as far as matching goes. */
function keyOf(de: string, mensaje: string): string {
  return JSON.stringify([de, mensaje.toWellFormed()]);
}

function hasLeft(mensaje: StoredMensaje): boolean {
  return mensaje.delivery !== 'queued' && mensaje.delivery !== 'refused';
}

function isConfirmedBy(local: StoredMensaje, row: HistoryRow): boolean {
  return local.stored && local.fecha === row.fecha && local.para === row.para_usuario;
}

function confirmed(local: StoredMensaje, row: HistoryRow): StoredMensaje {
  const delivery = local.delivery === 'received' ? 'received' : 'confirmed';
  return { ...local, fecha: row.fecha, para: row.para_usuario, stored: true, delivery };
}

function fromRow({ usuario, agent, seen, newId }: MergeInput, row: HistoryRow): StoredMensaje {
  const { de_usuario: de, para_usuario: para, mensaje, fecha } = row;
  const delivery = de === agent ? 'confirmed' : 'received';
  return { id: newId(), usuario, de, para, mensaje, fecha, delivery, stored: true, read: seen, cid: null };
}

/** A live copy without a row, beside an equal one that has its row: the same message, delivered twice. */
function isStrayTwin(one: StoredMensaje, matched: ReadonlySet<StoredMensaje>, { local, askedAt }: MergeInput): boolean {
  if (one.stored || one.delivery !== 'received' || one.fecha >= askedAt - TWIN_WINDOW_MS) return false;
  return local.some(
    (other) =>
      other !== one &&
      matched.has(other) &&
      other.de === one.de &&
      other.mensaje === one.mensaje &&
      Math.abs(other.fecha - one.fecha) <= TWIN_WINDOW_MS,
  );
}

/** Ours, out for long enough, and the history does not have it: nobody can say whether it was stored. */
function isLost(one: StoredMensaje, askedAt: number): boolean {
  return (one.delivery === 'sent' || one.delivery === 'sending') && askedAt - one.fecha > UNCONFIRMED_AFTER_MS;
}
