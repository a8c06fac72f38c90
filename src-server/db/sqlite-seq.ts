import type Database from 'libsql';
import { foldName } from '../fold.ts';
import {
  backwardPage,
  compareWith,
  forwardPage,
  isSameRow,
  type NewSeqMensaje,
  type SeqRow,
  type SeqStore,
  type Stored,
  storedRows,
} from './seq-store.ts';
import { createCounter, type SqliteCounter } from './sqlite-seq-migration.ts';
import { toIso } from './statements.ts';

/** The text as bytes: the driver ends a string at its first NUL. */
const ROW = `SELECT id, seq, de_usuario AS de, para_usuario AS para, CAST(mensaje AS BLOB) AS mensaje, fecha, cid
  FROM mensajes`;
const MINE = `(de_usuario IN (SELECT usuario FROM nombres WHERE plegado = ?)
  OR para_usuario IN (SELECT usuario FROM nombres WHERE plegado = ?))`;

type Raw = Omit<SeqRow, 'mensaje'> & { readonly mensaje: Uint8Array | null };

const toRow = ({ id, seq, de, para, mensaje, fecha, cid }: Raw): SeqRow => ({
  id,
  seq,
  de,
  para,
  mensaje: mensaje === null ? '' : Buffer.from(mensaje).toString(),
  fecha: toIso(fecha),
  cid,
});

/** One file is written by one transaction at a time, in whichever process: what SQLite is. */
export function createSqliteSeq(db: Database.Database): SeqStore {
  const counter = createCounter(db);
  const storeAll = createStoreAll(db, counter);
  const bySeq = db.prepare(`${ROW} WHERE seq = ?`);
  const after = db.prepare(`${ROW} WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?`);
  const myAfter = db.prepare(`${ROW} WHERE seq > ? AND seq <= ? AND ${MINE} ORDER BY seq LIMIT ?`);
  const myBefore = db.prepare(`${ROW} WHERE seq < ? AND ${MINE} ORDER BY seq DESC LIMIT ?`);
  const adopt = db.transaction(counter.adopt);
  const settle = (): number => {
    while (counter.hasOrphans()) adopt.immediate();
    return counter.read();
  };
  return {
    storeBatch: async (batch) => storeAll.immediate(batch),
    async isCommitted(outcome) {
      const found = (row: SeqRow) => (bySeq.all(row.seq) as Raw[]).map(toRow)[0];
      return storedRows(outcome).every((row) => isSameRow(row, found(row)));
    },
    async novedades({ usuario, desde, limite }) {
      const hasta = settle();
      const fold = foldName(usuario ?? '');
      const rows =
        usuario === null ? after.all(desde, hasta, limite + 1) : myAfter.all(desde, hasta, fold, fold, limite + 1);
      return forwardPage((rows as Raw[]).map(toRow), hasta, limite);
    },
    async before({ usuario, antes, limite }) {
      const hasta = settle();
      const fold = foldName(usuario);
      const rows = myBefore.all(antes ?? hasta + 1, fold, fold, limite + 1) as Raw[];
      return backwardPage(rows.map(toRow), hasta, limite);
    },
  };
}

function createStoreAll(db: Database.Database, counter: SqliteCounter) {
  const insert = db.prepare(
    'INSERT INTO mensajes (de_usuario, para_usuario, mensaje, seq, cid) VALUES (?, ?, ?, ?, ?)',
  );
  const byId = db.prepare(`${ROW} WHERE id = ?`);
  const byCid = db.prepare(`${ROW} WHERE de_usuario = ? AND cid = ?`);
  const name = db.prepare('INSERT OR IGNORE INTO nombres (usuario, plegado) VALUES (?, ?)');
  const storeOne = (mensaje: NewSeqMensaje, seq: number): Stored => {
    const { de, para, cid } = mensaje;
    const known = cid === null ? [] : (byCid.all(de, cid) as Raw[]);
    if (known[0]) return compareWith(toRow(known[0]), mensaje);
    try {
      const { lastInsertRowid } = insert.run(de, para, mensaje.mensaje, seq, cid);
      for (const usuario of [de, para]) name.run(usuario, foldName(usuario));
      return { kind: 'stored', row: toRow(byId.get(lastInsertRowid) as Raw) };
    } catch (error) {
      if (!isRowsFault(error)) throw error;
      return { kind: 'refused', error };
    }
  };
  return db.transaction((batch: readonly NewSeqMensaje[]): readonly Stored[] => {
    counter.adopt();
    let valor = counter.read();
    const outcome = batch.map((mensaje) => {
      const stored = storeOne(mensaje, valor + 1);
      if (stored.kind === 'stored') valor = stored.row.seq;
      return stored;
    });
    counter.write(valor);
    return outcome;
  });
}

/** The row is at fault, not the database: its statement alone was undone. */
const isRowsFault = (error: unknown): boolean =>
  /^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH)/.test(String((error as { code?: unknown }).code));
