import type { PoolConnection, RowDataPacket } from 'mysql2/promise';
import { adoptAfter, lockCounter, writeCounter } from './mariadb-seq-migration.ts';
import { compareWith, type NewSeqMensaje, type SeqRow, type Stored } from './seq-store.ts';
import { toIso } from './statements.ts';

export const ROW = `SELECT id, seq, de_usuario AS de, para_usuario AS para, mensaje, fecha, cid FROM mensajes`;
export type Raw = Omit<SeqRow, 'mensaje'> & { readonly mensaje: string | null } & RowDataPacket;

export const toRow = ({ id, seq, de, para, mensaje, fecha, cid }: Raw): SeqRow => ({
  id: Number(id),
  seq: Number(seq),
  de,
  para,
  mensaje: mensaje ?? '',
  fecha: toIso(fecha),
  cid,
});

type Numbered = readonly [mensaje: NewSeqMensaje, seq: number];

/** Takes the counter, adopts, inserts what is new, and counts on. The caller commits. */
export async function storeAll(db: PoolConnection, batch: readonly NewSeqMensaje[]): Promise<readonly Stored[]> {
  const found = await lockCounter(db);
  const adopted = await adoptAfter(db, found);
  const known = await findKnown(db, batch);
  const fresh = batch.filter((mensaje) => !known.has(mensaje));
  const { refused, inserted } = await insertAll(db, fresh, found + adopted);
  const rows = await readBack(db, inserted);
  const valor = found + adopted + inserted.length;
  if (valor > found) await writeCounter(db, valor);
  return batch.map((mensaje): Stored => known.get(mensaje) ?? refused.get(mensaje) ?? stored(rows.get(mensaje)));
}

function stored(row: SeqRow | undefined): Stored {
  if (row === undefined) throw new Error('a row just inserted is not there');
  return { kind: 'stored', row };
}

/** Whose `cid` its sender used before, and for what. */
async function findKnown(db: PoolConnection, batch: readonly NewSeqMensaje[]): Promise<Map<NewSeqMensaje, Stored>> {
  const asked = batch.filter(({ cid }) => cid !== null);
  const known = new Map<NewSeqMensaje, Stored>();
  if (asked.length === 0) return known;
  const [rows] = await db.query<Raw[]>(`${ROW} WHERE cid IN (?)`, [asked.map(({ cid }) => cid)]);
  const byCid = new Map(rows.map(toRow).map((row) => [`${row.cid} ${row.de}`, row]));
  for (const mensaje of asked) {
    const row = byCid.get(`${mensaje.cid} ${mensaje.de}`);
    if (row !== undefined) known.set(mensaje, compareWith(row, mensaje));
  }
  return known;
}

const COLUMNS = 'INSERT INTO mensajes (de_usuario, para_usuario, mensaje, seq, cid) VALUES';

async function insert(db: PoolConnection, rows: readonly Numbered[]): Promise<void> {
  const values = rows.flatMap(([{ de, para, mensaje, cid }, seq]) => [de, para, mensaje, seq, cid]);
  await db.query(`${COLUMNS} ${rows.map(() => '(?, ?, ?, ?, ?)').join(', ')}`, values);
}

interface Inserted {
  readonly inserted: readonly Numbered[];
  readonly refused: ReadonlyMap<NewSeqMensaje, Stored>;
}

/** All in one statement; when one of them does not fit a column, one by one, and only those that fit are numbered. */
async function insertAll(db: PoolConnection, fresh: readonly NewSeqMensaje[], valor: number): Promise<Inserted> {
  const refused = new Map<NewSeqMensaje, Stored>();
  if (fresh.length === 0) return { inserted: [], refused };
  const all = fresh.map((mensaje, at): Numbered => [mensaje, valor + 1 + at]);
  try {
    await insert(db, all);
    return { inserted: all, refused };
  } catch (error) {
    if (!isRowsFault(error)) throw error;
  }
  const inserted: Numbered[] = [];
  for (const mensaje of fresh) {
    const numbered: Numbered = [mensaje, valor + 1 + inserted.length];
    try {
      await insert(db, [numbered]);
      inserted.push(numbered);
    } catch (error) {
      if (!isRowsFault(error)) throw error;
      refused.set(mensaje, isCidTaken(error) ? { kind: 'reused' } : { kind: 'refused', error });
    }
  }
  return { inserted, refused };
}

/** As stored: with the id and the date the database gave. */
async function readBack(db: PoolConnection, inserted: readonly Numbered[]): Promise<Map<NewSeqMensaje, SeqRow>> {
  const [first, last] = [inserted.at(0)?.[1], inserted.at(-1)?.[1]];
  if (first === undefined) return new Map();
  const [rows] = await db.query<Raw[]>(`${ROW} WHERE seq BETWEEN ? AND ?`, [first, last]);
  const bySeq = new Map(rows.map(toRow).map((row) => [row.seq, row]));
  return new Map(inserted.flatMap(([mensaje, seq]) => (bySeq.has(seq) ? [[mensaje, bySeq.get(seq) as SeqRow]] : [])));
}

/**
 * Null, not this character set, too long, a check: the statement alone was undone, and the row will never fit.
 * Anything else (a deadlock, a full disk, read-only) is the database's trouble.
 */
const ROWS_FAULT = new Set([1048, 1366, 1406, 3819, 4025]);
const isRowsFault = (error: unknown): boolean =>
  isCidTaken(error) || ROWS_FAULT.has(Number((error as { errno?: unknown }).errno));

/** By a sender whose name the collation (or the key's prefix) does not tell from this one's. */
function isCidTaken(error: unknown): boolean {
  const { errno, message } = error as { errno?: unknown; message?: unknown };
  return errno === 1062 && String(message).includes('mensajes_cid');
}
