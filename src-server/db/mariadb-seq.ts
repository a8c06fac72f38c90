import type { PoolConnection, RowDataPacket } from 'mysql2/promise';
import type { TimedPool } from './mariadb-pool.ts';
import { adoptOnce, begin, lockCounter } from './mariadb-seq-migration.ts';
import { type Raw, ROW, storeAll, toRow } from './mariadb-store-all.ts';
import {
  backwardPage,
  CommitUnknownError,
  forwardPage,
  isSameRow,
  type NewSeqMensaje,
  type SeqStore,
  type Stored,
  storedRows,
} from './seq-store.ts';

const MINE = '(de_usuario = ? OR para_usuario = ?)';
const AFTER = `${ROW} WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?`;
const MY_AFTER = `${ROW} WHERE seq > ? AND seq <= ? AND ${MINE} ORDER BY seq LIMIT ?`;
const MY_BEFORE = `${ROW} WHERE seq < ? AND ${MINE} ORDER BY seq DESC LIMIT ?`;
const COUNTER = "SELECT valor FROM mostrador_secuencia WHERE nombre = 'mensajes'";
const ORPHAN = 'SELECT 1 FROM mensajes WHERE seq IS NULL LIMIT 1';

export function createMariadbSeq(reader: TimedPool, writer: TimedPool): SeqStore {
  const select = async (statement: string, values: readonly unknown[]) =>
    (await reader.query<Raw[]>(statement, values)).map(toRow);
  /**
   * The counter, once nothing committed so far is without a number. A statement of its own, before the rows are read:
   * what it shows was committed, in order, before the next statement's view of the table is taken.
   */
  const settle = async (): Promise<number> => {
    while ((await reader.query<RowDataPacket[]>(ORPHAN)).length > 0) await writer.use(adoptOnce);
    return Number((await reader.query<RowDataPacket[]>(COUNTER))[0]?.['valor']);
  };
  return {
    storeBatch: (batch) => storeBatch(writer, batch),
    isCommitted: (outcome) => writer.use((db) => isCommitted(db, outcome)),
    async novedades({ usuario, desde, limite }) {
      const hasta = await settle();
      const rows =
        usuario === null
          ? await select(AFTER, [desde, hasta, limite + 1])
          : await select(MY_AFTER, [desde, hasta, usuario, usuario, limite + 1]);
      return forwardPage(rows, hasta, limite);
    },
    async before({ usuario, antes, limite }) {
      const hasta = await settle();
      const rows = await select(MY_BEFORE, [antes ?? hasta + 1, usuario, usuario, limite + 1]);
      return backwardPage(rows, hasta, limite);
    },
  };
}

async function storeBatch(writer: TimedPool, batch: readonly NewSeqMensaje[]): Promise<readonly Stored[]> {
  let asked: readonly Stored[] | null = null;
  try {
    return await writer.use(async (db) => {
      await begin(db);
      try {
        const outcome = await storeAll(db, batch);
        asked = outcome;
        await db.commit();
        return outcome;
      } catch (error) {
        if (asked === null) await db.rollback().catch(() => undefined); // a dead connection has done so by itself
        throw error;
      }
    });
  } catch (cause) {
    throw asked === null ? cause : new CommitUnknownError(asked, cause);
  }
}

/** Under the counter's lock: a commit still under way on a connection we lost has ended, either way, once we hold it. */
async function isCommitted(db: PoolConnection, outcome: readonly Stored[]): Promise<boolean> {
  const expected = storedRows(outcome);
  await begin(db);
  await lockCounter(db);
  const [rows] = await db.query<Raw[]>(`${ROW} WHERE seq BETWEEN ? AND ?`, [
    expected.at(0)?.seq ?? 0,
    expected.at(-1)?.seq ?? -1,
  ]);
  await db.rollback();
  const found = new Map(rows.map(toRow).map((row) => [row.seq, row]));
  return expected.every((row) => isSameRow(row, found.get(row.seq)));
}
