/** What is asked of a store, each a statement prepared once. */
import type { Database } from 'libsql';
import type { Log, Store, StoredMensaje } from '../../ports.ts';
import { createFinder } from './finder.ts';
import type { RecordTable } from './records.ts';
import {
  SELECT_CONVERSATIONS,
  SELECT_MENSAJE,
  toConversation,
  toMemory,
  toMensaje,
  toNames,
  toOwned,
  toStored,
} from './rows.ts';
import { PLACE, PLACE_DESC } from './schema.ts';
import { createTraces } from './traces.ts';

export interface Reads extends Omit<Store, 'storage' | 'write' | 'together' | 'close'> {
  /** Ours that are not confirmed, whatever became of them. */
  unsettled(): readonly StoredMensaje[];
}

export function createReads(db: Database, records: RecordTable, log: Log): Reads {
  const read = prepareReads(db);
  return {
    conversations: () => read.conversations.all().map(toConversation),
    records: () => records.read(log),
    page(usuario, before, limit) {
      const rows =
        before === null ? read.newest.all(usuario, limit + 1) : read.older.all(usuario, usuario, before, limit + 1);
      return { mensajes: rows.slice(0, limit).reverse().map(toMensaje), more: rows.length > limit };
    },
    thread: (usuario) => read.thread.all(usuario).map(toStored),
    message(id) {
      const row = read.message.get(id);
      return row === undefined ? null : toStored(row);
    },
    etag: (usuario) => toNames(read.etag.all(usuario))[0] ?? null,
    memory: () => toMemory(read.memory.all()),
    hasSeq: (seq) => read.seq.get(seq) !== undefined,
    tail: (usuario, limit) => read.newest.all(usuario, limit).reverse().map(toStored),
    unnumbered: (usuario) => read.unnumbered.all(usuario).map(toStored),
    outbox: (usuario) => (usuario === undefined ? read.outbox.all() : read.outboxOf.all(usuario)).map(toStored),
    nextToSend(usuario) {
      const row = read.next.get(usuario);
      return row === undefined ? null : toStored(row);
    },
    unsent: () => toOwned(read.unsent.all()),
    unresolved: () => toNames(read.unresolved.all()),
    newer(usuario, after, limit) {
      const rows = read.newer.all(usuario, usuario, after, limit + 1);
      return { mensajes: rows.slice(0, limit).map(toMensaje), more: rows.length > limit };
    },
    firstSince: (usuario, fecha) => toNames(read.firstSince.all(usuario, fecha))[0] ?? null,
    ...createTraces(db),
    search: createFinder(db),
    unsettled: () => read.unsettled.all().map(toStored),
  };
}

/** As the indexes on them say, word for word. */
const UNRESOLVED = "delivery IN ('queued', 'sending', 'sent')";
const UNSENT = "delivery IN ('unconfirmed', 'refused')";

function prepareReads(db: Database) {
  return {
    conversations: db.prepare(SELECT_CONVERSATIONS),
    newest: db.prepare(`${SELECT_MENSAJE} WHERE usuario = ? ORDER BY ${PLACE_DESC} LIMIT ?`),
    older: db.prepare(
      `${SELECT_MENSAJE} WHERE usuario = ? AND (${PLACE}) <
       (SELECT ${PLACE} FROM mensajes WHERE usuario = ? AND id = ?) ORDER BY ${PLACE_DESC} LIMIT ?`,
    ),
    thread: db.prepare(`${SELECT_MENSAJE} WHERE usuario = ? ORDER BY ${PLACE}`),
    message: db.prepare(`${SELECT_MENSAJE} WHERE id = ?`),
    etag: db.prepare('SELECT CAST(etag AS BLOB) AS name FROM etags WHERE usuario = ?'),
    outbox: db.prepare(`${SELECT_MENSAJE} WHERE ${UNRESOLVED} ORDER BY ord`),
    unsettled: db.prepare(`${SELECT_MENSAJE} WHERE cid IS NOT NULL AND delivery <> 'confirmed' ORDER BY ord`),
    outboxOf: db.prepare(`${SELECT_MENSAJE} WHERE usuario = ? AND ${UNRESOLVED} ORDER BY ord`),
    next: db.prepare(
      `${SELECT_MENSAJE} WHERE usuario = ? AND ${UNRESOLVED} AND delivery <> 'sent' ORDER BY ord LIMIT 1`,
    ),
    unsent: db.prepare(`SELECT CAST(usuario AS BLOB) AS usuario, CAST(id AS BLOB) AS id FROM mensajes WHERE ${UNSENT}`),
    unresolved: db.prepare(`SELECT DISTINCT CAST(usuario AS BLOB) AS name FROM mensajes WHERE ${UNRESOLVED}`),
    memory: db.prepare('SELECT CAST(name AS BLOB) AS name, CAST(value AS BLOB) AS value FROM memory'),
    seq: db.prepare('SELECT 1 FROM mensajes WHERE seq = ?'),
    unnumbered: db.prepare(`${SELECT_MENSAJE} WHERE usuario = ? AND seq IS NULL ORDER BY ${PLACE}`),
    newer: db.prepare(
      `${SELECT_MENSAJE} WHERE usuario = ? AND (${PLACE}) >
       (SELECT ${PLACE} FROM mensajes WHERE usuario = ? AND id = ?) ORDER BY ${PLACE} LIMIT ?`,
    ),
    firstSince: db.prepare(
      `SELECT CAST(id AS BLOB) AS name FROM mensajes WHERE usuario = ? AND fecha >= ? ORDER BY ${PLACE} LIMIT 1`,
    ),
  };
}
