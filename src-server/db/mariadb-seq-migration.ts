import type { PoolConnection, RowDataPacket } from 'mysql2/promise';
import { ADOPT_MAX } from './seq-store.ts';

const COUNTER = `CREATE TABLE IF NOT EXISTS mostrador_secuencia (
  nombre VARCHAR(20) NOT NULL PRIMARY KEY,
  valor BIGINT NOT NULL
) ENGINE = InnoDB`;

const COLUMNS: Readonly<Record<string, string>> = {
  seq: 'BIGINT NULL',
  cid: 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL',
};

/** Characters of a name that count in a key: of 4 bytes each, and InnoDB's shortest key limit is 767. Only stricter. */
const NAME_KEY = 64;

async function isThere(db: PoolConnection, table: string, column: string, name: string): Promise<boolean> {
  const [rows] = await db.query<RowDataPacket[]>(
    `SELECT 1 FROM information_schema.${table}
     WHERE table_schema = DATABASE() AND table_name = 'mensajes' AND ${column} = ? LIMIT 1`,
    [name],
  );
  return rows.length > 0;
}

/** A prefix longer than its column is an error. */
async function nameKey(db: PoolConnection): Promise<string> {
  const [rows] = await db.query<RowDataPacket[]>(
    `SELECT character_maximum_length AS size FROM information_schema.columns
     WHERE table_schema = DATABASE() AND table_name = 'mensajes' AND column_name = 'de_usuario'`,
  );
  return Number(rows[0]?.['size']) > NAME_KEY ? `de_usuario(${NAME_KEY})` : 'de_usuario';
}

/** `seq` and `cid` beside the legacy columns, and the rows that are there numbered by id. */
export async function addSeq(db: PoolConnection): Promise<void> {
  // Without transactions there is no order of commits.
  if (!(await isThere(db, 'tables', 'engine', 'InnoDB'))) await db.query('ALTER TABLE mensajes ENGINE = InnoDB');
  for (const [name, type] of Object.entries(COLUMNS)) {
    if (!(await isThere(db, 'columns', 'column_name', name))) {
      await db.query(`ALTER TABLE mensajes ADD COLUMN ${name} ${type}`);
    }
  }
  // UNIQUE(de_usuario, cid), with the cid first because it is what is looked for.
  const keys = { mensajes_seq: 'seq', mensajes_cid: `cid, ${await nameKey(db)}` };
  for (const [name, key] of Object.entries(keys)) {
    if (!(await isThere(db, 'statistics', 'index_name', name))) {
      await db.query(`CREATE UNIQUE INDEX ${name} ON mensajes (${key})`);
    }
  }
  await db.query(COUNTER);
  await db.query("INSERT IGNORE INTO mostrador_secuencia (nombre, valor) VALUES ('mensajes', 0)");
  while ((await inTransaction(db, () => adopt(db))) > 0);
}

/**
 * READ COMMITTED: every statement sees what was committed before it (the earlier holder of the counter included),
 * and none waits for a foreign transaction that holds gaps or rows it has not committed.
 */
export async function begin(db: PoolConnection): Promise<void> {
  await db.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
  await db.beginTransaction();
}

async function inTransaction<T>(db: PoolConnection, work: () => Promise<T>): Promise<T> {
  await begin(db);
  try {
    const result = await work();
    await db.commit();
    return result;
  } catch (error) {
    await db.rollback().catch(() => undefined); // a dead connection has rolled back by itself
    throw error;
  }
}

/** Takes the counter, for this transaction alone until it ends. */
export async function lockCounter(db: PoolConnection): Promise<number> {
  const [rows] = await db.query<RowDataPacket[]>(
    "SELECT valor FROM mostrador_secuencia WHERE nombre = 'mensajes' FOR UPDATE",
  );
  return Number(rows[0]?.['valor']);
}

export async function writeCounter(db: PoolConnection, valor: number): Promise<void> {
  await db.query("UPDATE mostrador_secuencia SET valor = ? WHERE nombre = 'mensajes'", [valor]);
}

/** Numbers, in a transaction of its own, what has no `seq`, by id, at most `ADOPT_MAX`; answers how many. */
export const adoptOnce = (db: PoolConnection): Promise<number> => inTransaction(db, () => adopt(db));

async function adopt(db: PoolConnection): Promise<number> {
  const valor = await lockCounter(db);
  const adopted = await adoptAfter(db, valor);
  if (adopted > 0) await writeCounter(db, valor + adopted);
  return adopted;
}

/**
 * The same, under a lock that is held already, counting on from `valor`. The ids are read without a lock and the
 * rows then updated one key at a time, so that an uncommitted row of somebody else is neither seen nor waited for.
 */
export async function adoptAfter(db: PoolConnection, valor: number): Promise<number> {
  const [rows] = await db.query<RowDataPacket[]>(
    `SELECT id FROM mensajes WHERE seq IS NULL ORDER BY id LIMIT ${ADOPT_MAX}`,
  );
  if (rows.length === 0) return 0;
  const pairs = rows.map(({ id }, at) => `SELECT ${Number(id)} AS id, ${valor + 1 + at} AS seq`).join(' UNION ALL ');
  await db.query(`UPDATE (${pairs}) n STRAIGHT_JOIN mensajes m ON m.id = n.id SET m.seq = n.seq`);
  return rows.length;
}
