/** Rows of the local store, to and from the model. What does not fit the model (a damaged file) throws. */
import * as v from 'valibot';
import { Conversation, Mensaje } from '../../../src-shared/model.ts';
import type { ServerMemory, StoredMensaje } from '../../ports.ts';

const Flag = v.pipe(
  v.number(),
  v.transform((flag) => flag !== 0),
);

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true }); // ignoreBOM: a leading U+FEFF is text and stays

/**
 * Text comes as its bytes: libsql cuts a text at its first U+0000 when it reads it as text, and ends the process for
 * one that is no UTF-8 (a damaged one).
 */
export const Text = v.pipe(
  v.union([v.instance(ArrayBuffer), v.instance(Uint8Array)]), // libsql: the first from `all`, the second from `get`
  v.transform((bytes) => utf8.decode(bytes)),
);

const StoredRow = v.object({
  ...Mensaje.entries,
  id: Text,
  usuario: Text,
  de: Text,
  para: v.nullable(Text),
  mensaje: Text,
  delivery: v.pipe(Text, Mensaje.entries.delivery),
  mark: v.pipe(v.nullable(Text), Mensaje.entries.mark),
  stored: Flag,
  read: Flag,
  cid: v.nullable(Text),
  seq: v.nullable(v.number()),
});

const ConversationRow = v.object({
  usuario: Text,
  last_de: v.nullable(Text),
  last_mensaje: v.nullable(Text),
  last_fecha: v.nullable(v.number()),
  unread: v.number(),
  waiting_since: v.nullable(v.number()),
  draft: Text,
  answered_at: v.nullable(v.number()),
});

/** A list of columns to select, those with somebody's text as bytes. */
function selected(columns: readonly string[], texts: readonly string[]): string {
  return columns.map((column) => (texts.includes(column) ? `CAST(${column} AS BLOB) AS ${column}` : column)).join(', ');
}

export const MENSAJE_COLUMNS = [
  'id',
  'usuario',
  'de',
  'para',
  'mensaje',
  'fecha',
  'delivery',
  'stored',
  'read',
  'cid',
  'seq',
  'mark',
];
const MENSAJE_TEXTS = ['id', 'usuario', 'de', 'para', 'mensaje', 'delivery', 'cid', 'mark'];
export const SELECT_MENSAJE = `SELECT ${selected(MENSAJE_COLUMNS, MENSAJE_TEXTS)} FROM mensajes`;

const CONVERSATION_COLUMNS = [
  'usuario',
  'last_de',
  'last_mensaje',
  'last_fecha',
  'unread',
  'waiting_since',
  'draft',
  'answered_at',
];
export const SELECT_CONVERSATIONS = `SELECT ${selected(CONVERSATION_COLUMNS, ['usuario', 'last_de', 'last_mensaje', 'draft'])} FROM conversaciones`;

export function toStored(row: unknown): StoredMensaje {
  return v.parse(StoredRow, row);
}

export function toMensaje(row: unknown): Mensaje {
  const { read: _read, cid: _cid, seq: _seq, ...mensaje } = toStored(row);
  return mensaje;
}

/** `unsent` is not kept in a row: it is counted from the messages. */
export function toConversation(row: unknown): Conversation {
  const { usuario, unread, draft, ...rest } = v.parse(ConversationRow, row);
  const { last_de: de, last_mensaje: mensaje, last_fecha: fecha } = rest;
  const last = de !== null && mensaje !== null && fecha !== null ? { de, mensaje, fecha } : null;
  const { waiting_since: waitingSince, answered_at: answeredAt } = rest;
  return v.parse(Conversation, { usuario, last, unread, waitingSince, answeredAt, unsent: 0, draft });
}

const Memory = v.object({
  hasta: v.optional(v.nullable(v.number()), null),
  caps: v.optional(v.array(v.string()), []),
  synced: v.optional(v.boolean(), false),
  taken: v.optional(v.array(v.string()), () => []),
});
const MemoryRows = v.array(v.object({ name: Text, value: v.pipe(Text, v.parseJson()) }));

export function toMemory(rows: readonly unknown[]): ServerMemory {
  return v.parse(Memory, Object.fromEntries(v.parse(MemoryRows, rows).map(({ name, value }) => [name, value])));
}

const OwnerRows = v.array(v.object({ usuario: Text, id: Text }));

/** Ids by conversation. */
export function toOwned(rows: readonly unknown[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owned = new Map<string, Set<string>>();
  for (const { usuario, id } of v.parse(OwnerRows, rows)) owned.set(usuario, (owned.get(usuario) ?? new Set()).add(id));
  return owned;
}

const NameRows = v.array(v.object({ name: Text }));

export function toNames(rows: readonly unknown[]): readonly string[] {
  return v.parse(NameRows, rows).map(({ name }) => name);
}
