/** The `Store` port on one libsql database. Every statement is prepared once; every write is one transaction. */
import type { Database } from 'libsql';
import { assertNever } from '../../../src-shared/assert-never.ts';
import type { Storage } from '../../../src-shared/model.ts';
import type { Log, Store, Write } from '../../ports.ts';
import { atomically } from './atomically.ts';
import { createFinder } from './finder.ts';
import { prepareRecords, type RecordTable } from './records.ts';
import {
  MENSAJE_COLUMNS,
  SELECT_CONVERSATIONS,
  SELECT_MENSAJE,
  toConversation,
  toMemory,
  toMensaje,
  toNames,
  toStored,
} from './rows.ts';
import { PLACE, PLACE_DESC } from './schema.ts';

export function createStore(db: Database, storage: Storage, log: Log): Store {
  const read = prepareReads(db);
  const records = prepareRecords(db);
  const apply = prepareWrites(db, records);
  return {
    storage,
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
    etag(usuario) {
      const row = read.etag.get(usuario) as { readonly etag: string } | undefined;
      return row?.etag ?? null;
    },
    memory: () => toMemory(read.memory.all()),
    hasSeq: (seq) => read.seq.get(seq) !== undefined,
    tail: (usuario, limit) => read.newest.all(usuario, limit).reverse().map(toStored),
    unnumbered: (usuario) => read.unnumbered.all(usuario).map(toStored),
    outbox: (usuario) => (usuario === undefined ? read.outbox.all() : read.outboxOf.all(usuario)).map(toStored),
    nextToSend(usuario) {
      const row = read.next.get(usuario);
      return row === undefined ? null : toStored(row);
    },
    unresolved: () => toNames(read.unresolved.all()),
    newer(usuario, after, limit) {
      const rows = read.newer.all(usuario, usuario, after, limit + 1);
      return { mensajes: rows.slice(0, limit).map(toMensaje), more: rows.length > limit };
    },
    firstSince(usuario, fecha) {
      const row = read.firstSince.get(usuario, fecha) as { readonly id: string } | undefined;
      return row?.id ?? null;
    },
    search: createFinder(db),
    write: (writes) =>
      atomically(db, () => {
        for (const write of writes) apply(write);
      }),
    close() {
      foldLog(db);
      db.close();
    },
  };
}

/** libsql's close leaves the log beside the file. Where the disk has no room to fold it in, it stays: nothing is lost. */
function foldLog(db: Database): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // the next opening reads it
  }
}

/** As the index on it says, word for word. */
const UNRESOLVED = "delivery IN ('queued', 'sending', 'sent')";

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
    etag: db.prepare('SELECT etag FROM etags WHERE usuario = ?'),
    outbox: db.prepare(`${SELECT_MENSAJE} WHERE ${UNRESOLVED} ORDER BY ord`),
    outboxOf: db.prepare(`${SELECT_MENSAJE} WHERE usuario = ? AND ${UNRESOLVED} ORDER BY ord`),
    next: db.prepare(
      `${SELECT_MENSAJE} WHERE usuario = ? AND ${UNRESOLVED} AND delivery <> 'sent' ORDER BY ord LIMIT 1`,
    ),
    unresolved: db.prepare(`SELECT DISTINCT CAST(usuario AS BLOB) AS name FROM mensajes WHERE ${UNRESOLVED}`),
    memory: db.prepare('SELECT name, value FROM memory'),
    seq: db.prepare('SELECT 1 FROM mensajes WHERE seq = ?'),
    unnumbered: db.prepare(`${SELECT_MENSAJE} WHERE usuario = ? AND seq IS NULL ORDER BY ${PLACE}`),
    newer: db.prepare(
      `${SELECT_MENSAJE} WHERE usuario = ? AND (${PLACE}) >
       (SELECT ${PLACE} FROM mensajes WHERE usuario = ? AND id = ?) ORDER BY ${PLACE} LIMIT ?`,
    ),
    firstSince: db.prepare(`SELECT id FROM mensajes WHERE usuario = ? AND fecha >= ? ORDER BY ${PLACE} LIMIT 1`),
  };
}

function prepareWrites(db: Database, records: RecordTable): (write: Write) => void {
  const put = db.prepare(
    `INSERT INTO mensajes (${MENSAJE_COLUMNS.join(', ')}) VALUES (${MENSAJE_COLUMNS.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET para = excluded.para, mensaje = excluded.mensaje, fecha = excluded.fecha,
       delivery = excluded.delivery, stored = excluded.stored, read = excluded.read, seq = excluded.seq,
       mark = excluded.mark`,
  );
  const remove = db.prepare('DELETE FROM mensajes WHERE id = ?');
  const readAll = db.prepare('UPDATE mensajes SET read = 1 WHERE usuario = ? AND read = 0');
  const conversation = db.prepare('INSERT OR REPLACE INTO conversaciones VALUES (?, ?, ?, ?, ?, ?, ?)');
  const etag = db.prepare('INSERT OR REPLACE INTO etags VALUES (?, ?)');
  const memory = db.prepare('INSERT OR REPLACE INTO memory VALUES (?, ?)');
  const noEtag = db.prepare('DELETE FROM etags WHERE usuario = ?');
  return (write) => {
    switch (write.type) {
      case 'put': {
        const { id, usuario, de, para, mensaje, fecha, delivery, stored, read, cid, seq, mark } = write.mensaje;
        return put.run(id, usuario, de, para, mensaje, fecha, delivery, Number(stored), Number(read), cid, seq, mark);
      }
      case 'remove':
        return remove.run(write.id);
      case 'read-all':
        return readAll.run(write.usuario);
      case 'conversation': {
        const { usuario, last, unread, waitingSince, draft } = write.conversation;
        const { de, mensaje, fecha } = last ?? { de: null, mensaje: null, fecha: null };
        return conversation.run(usuario, de, mensaje, fecha, unread, waitingSince, draft);
      }
      case 'record':
      case 'no-record':
        return records.apply(write);
      case 'etag':
        return write.etag === null ? noEtag.run(write.usuario) : etag.run(write.usuario, write.etag);
      case 'memory':
        for (const [name, value] of Object.entries(write.memory)) memory.run(name, JSON.stringify(value));
        return undefined;
      default:
        return assertNever(write);
    }
  };
}
