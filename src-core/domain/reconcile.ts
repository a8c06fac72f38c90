/**
 * Merges what a server's history says of a thread into what we hold of it. History is the truth of what was stored;
 * live events are provisional until it confirms them. Rows have no ids, so equal messages are matched as multisets
 * per (de, para, mensaje): two equal rows are two messages, a live copy and its row are one.
 */
import type { HistoryRow } from '../../src-shared/protocol.ts';
import type { StoredMensaje } from '../ports.ts';
import { keyOf } from './key-of.ts';

export interface MergeInput {
  readonly usuario: string;
  /** The signed-in agent's name. */
  readonly agent: string;
  /** What we hold, oldest first. */
  readonly local: readonly StoredMensaje[];
  readonly rows: readonly HistoryRow[];
  /** Whether a live message has been here for so long that the history, if ever, has it now. */
  readonly isDue: (one: StoredMensaje) => boolean;
  /** New rows are read at once when the conversation is before the agent's eyes. */
  readonly seen: boolean;
  readonly newId: () => string;
}

export interface Merge {
  readonly upserts: readonly StoredMensaje[];
  readonly removed: readonly string[];
  /** Those of the upserts that only the history knew. */
  readonly fresh: readonly StoredMensaje[];
  /** Ours that left, or may have, and have no row. */
  readonly missing: readonly StoredMensaje[];
  /** The whole thread afterwards, oldest first. */
  readonly thread: readonly StoredMensaje[];
}

/** The slowest insert seen is 2 s (protocol.md): what is older and not in the history was not stored. */
export const WORST_INSERT_MS = 2_500;

export function mergeHistory(input: MergeInput): Merge {
  const matches = matchRows(input);
  const matched = new Map([...matches].map(([row, one]) => [one, row]));
  const now = new Map<string, StoredMensaje>();
  const fresh: StoredMensaje[] = [];
  for (const row of input.rows) {
    const local = matches.get(row);
    if (local) now.set(local.id, confirmed(local, row));
    else fresh.push(fromRow(input, row));
  }
  const unmatched = input.local.filter((one) => !matched.has(one));
  const removed = new Set(unmatched.filter((one) => isStrayTwin(one, matched, input)).map((one) => one.id));
  for (const one of unmatched) if (isUnstored(one, input)) now.set(one.id, { ...one, mark: 'unstored' });
  const kept = input.local.filter((one) => !removed.has(one.id)).map((one) => now.get(one.id) ?? one);
  const before = new Map(input.local.map((one) => [one.id, one]));
  return {
    upserts: [...kept.filter((one) => one !== before.get(one.id)), ...fresh],
    removed: [...removed],
    fresh,
    missing: unmatched.filter((one) => one.delivery === 'sending' || one.delivery === 'sent'),
    thread: inOrder([...kept, ...fresh]),
  };
}

/** Oldest first; what we held first stays first within the same time (rows of one second come in no fixed order). */
function inOrder(thread: StoredMensaje[]): StoredMensaje[] {
  return thread.sort((a, b) => a.fecha - b.fecha);
}

/**
 * Pairs rows with local messages: first those already stored under the same time, then, newest first (what is
 * provisional is recent), provisional ones of a likely time, then stored ones under any time (a history off by
 * hours), then provisional ones of any time, and last those of ours whose words the server changed.
 */
function matchRows({ local, rows }: MergeInput): ReadonlyMap<HistoryRow, StoredMensaje> {
  const matches = new Map<HistoryRow, StoredMensaje>();
  const free = groupByKey(local);
  const take = (row: HistoryRow, fits: (one: StoredMensaje) => boolean): void => {
    const bucket = free.get(keyOf(row.de_usuario, row.mensaje)) ?? [];
    const index = bucket.findLastIndex((one) => isTo(one, row) && fits(one));
    const [found] = index < 0 ? [] : bucket.splice(index, 1);
    if (found) matches.set(row, found);
  };
  const rest = () => rows.filter((row) => !matches.has(row));
  for (const row of rows) take(row, (one) => one.stored && one.fecha === row.fecha);
  for (const row of rest().reverse())
    take(row, (one) => !one.stored && hasLeft(one) && isLikely(one.fecha - row.fecha));
  for (const row of rest()) take(row, (one) => one.stored);
  // A row without its like in a thread read before is new since then: so is a live copy, whatever the clock said.
  const isReread = local.some((one) => one.stored);
  for (const row of rest().reverse()) take(row, (one) => isReread && !one.stored && one.mark === null && hasLeft(one));
  const doubtful = [...free.values()].flat().filter((one) => !one.stored && one.cid !== null && hasLeft(one));
  for (const row of rest()) {
    const found = doubtful.find(
      (one) => one.de === row.de_usuario && isTo(one, row) && isAltered(one.mensaje, row.mensaje),
    );
    if (found) matches.set(row, found);
    if (found) doubtful.splice(doubtful.indexOf(found), 1);
  }
  return matches;
}

function groupByKey(local: readonly StoredMensaje[]): Map<string, StoredMensaje[]> {
  const groups = new Map<string, StoredMensaje[]>();
  for (const one of local) {
    const key = keyOf(one.de, one.mensaje);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function isTo(one: StoredMensaje, row: HistoryRow): boolean {
  return one.para === null || one.para === row.para_usuario;
}

const QUARTER_MS = 15 * 60_000;
const TOLERANCE_MS = 2 * 60_000;
const MAX_ZONE_MS = 26 * 60 * 60_000;

/** Two times of one message: equal but for clocks (2 min) and time zones (whole quarters of an hour, ±26 h apart). */
export function isLikely(difference: number): boolean {
  const zone = Math.round(difference / QUARTER_MS) * QUARTER_MS;
  return Math.abs(zone) <= MAX_ZONE_MS && Math.abs(difference - zone) <= TOLERANCE_MS;
}

/** No column for messages is shorter: a shorter beginning is another message. */
const MIN_CUT = 100;

/** What an old `utf8` column or a column too short makes of a text: `?` for what it cannot hold, or a cut. */
function isAltered(sent: string, kept: string): boolean {
  const narrow = sent.replace(/[\u{10000}-\u{10FFFF}]/gu, '?');
  const wide = sent.replace(/[\u{10000}-\u{10FFFF}]/gu, '????');
  return [sent, narrow, wide].some((text) => text === kept || (kept.length >= MIN_CUT && text.startsWith(kept)));
}

export function hasLeft(mensaje: StoredMensaje): boolean {
  return mensaje.delivery !== 'queued' && mensaje.delivery !== 'refused';
}

/** The same object when nothing changes. */
function confirmed(local: StoredMensaje, row: HistoryRow): StoredMensaje {
  const delivery = local.delivery === 'received' ? 'received' : 'confirmed';
  const { fecha, para_usuario: para, mensaje } = row;
  const altered = local.mensaje.toWellFormed() !== mensaje;
  const mark = altered || local.mark === 'altered' ? 'altered' : null;
  const isSame = local.stored && local.fecha === fecha && local.para === para && local.delivery === delivery;
  if (isSame && local.mark === mark) return local;
  return { ...local, fecha, para, mensaje: altered ? mensaje : local.mensaje, stored: true, delivery, mark };
}

function fromRow({ usuario, agent, seen, newId }: MergeInput, row: HistoryRow): StoredMensaje {
  const { de_usuario: de, para_usuario: para, mensaje, fecha } = row;
  const delivery = de === agent ? 'confirmed' : 'received';
  return {
    id: newId(),
    usuario,
    de,
    para,
    mensaje,
    fecha,
    delivery,
    stored: true,
    mark: null,
    read: seen,
    cid: null,
    seq: null,
  };
}

/** Twins leave the server in the same tick; later than this, an equal message is a new one. */
const TWIN_WINDOW_MS = 1_000;
/** A stored sibling has the row's time: whole seconds, by the server's clock as far as it is known. */
const STORED_SIBLING_MS = TWIN_WINDOW_MS + 3_000;

/** A live copy without a row, beside an equal one whose row is addressed to the agent: the same, delivered twice. */
function isStrayTwin(
  one: StoredMensaje,
  matched: ReadonlyMap<StoredMensaje, HistoryRow>,
  { agent, local, isDue }: MergeInput,
): boolean {
  if (one.stored || one.delivery !== 'received' || !isDue(one)) return false;
  return local.some(
    (other) =>
      other !== one &&
      matched.get(other)?.para_usuario === agent &&
      other.de === one.de &&
      other.mensaje === one.mensaje &&
      Math.abs(other.fecha - one.fecha) <= (other.stored ? STORED_SIBLING_MS : TWIN_WINDOW_MS),
  );
}

/** Delivered live, long enough ago, and the history does not have it: the server never stored it. */
function isUnstored(one: StoredMensaje, { isDue }: MergeInput): boolean {
  return !one.stored && one.mark === null && one.delivery === 'received' && isDue(one);
}
