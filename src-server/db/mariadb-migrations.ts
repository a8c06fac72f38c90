import type { PoolConnection, RowDataPacket } from 'mysql2/promise';
import { addSeq } from './mariadb-seq-migration.ts';
import type { Migration, MigrationLog } from './migrate.ts';
import { NAME_MAX } from './statements.ts';

/** On MariaDB and MySQL alike; unlike `general_ci` and `unicode_ci` it tells one emoji from another. */
const TABLE = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci ENGINE = InnoDB';

const USUARIOS = `CREATE TABLE IF NOT EXISTS usuarios (
  usuario VARCHAR(${NAME_MAX}) NOT NULL PRIMARY KEY,
  nombre VARCHAR(255) NULL,
  rol VARCHAR(20) NOT NULL DEFAULT 'user',
  pass VARCHAR(255) NOT NULL,
  imagen VARCHAR(255) NULL
) ${TABLE}`;

const MENSAJES = `CREATE TABLE IF NOT EXISTS mensajes (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  de_usuario VARCHAR(${NAME_MAX}) NOT NULL,
  para_usuario VARCHAR(${NAME_MAX}) NOT NULL,
  mensaje TEXT NOT NULL,
  fecha TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
) ${TABLE}`;

/** Characters of a name that are indexed: 4 × 64 bytes fit every row format's key (767 bytes at least). */
const KEY_PREFIX = 64;

const VERSIONS = `CREATE TABLE IF NOT EXISTS mostrador_migraciones (
  version INT NOT NULL PRIMARY KEY,
  aplicada TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
) ${TABLE}`;

/** Indexes a name column of `mensajes`, whatever its length, unless some index already begins with it. */
async function addIndex(db: PoolConnection, name: string, column: string): Promise<void> {
  const [there] = await db.query<RowDataPacket[]>(
    `SELECT 1 FROM information_schema.statistics
     WHERE table_schema = DATABASE() AND table_name = 'mensajes' AND column_name = ? AND seq_in_index = 1`,
    [column],
  );
  if (there.length > 0) return;
  const [columns] = await db.query<RowDataPacket[]>(
    `SELECT character_maximum_length AS length FROM information_schema.columns
     WHERE table_schema = DATABASE() AND table_name = 'mensajes' AND column_name = ?`,
    [column],
  );
  const isShort = Number(columns[0]?.['length']) <= KEY_PREFIX; // a prefix longer than the column is an error
  await db.query(`CREATE INDEX ${name} ON mensajes (${column}${isShort ? '' : `(${KEY_PREFIX})`})`);
}

export const MARIADB_MIGRATIONS: readonly Migration<PoolConnection>[] = [
  {
    version: 1,
    async up(db) {
      await db.query(USUARIOS);
      await db.query(MENSAJES);
    },
  },
  {
    version: 2,
    async up(db) {
      await addIndex(db, 'mensajes_de', 'de_usuario');
      await addIndex(db, 'mensajes_para', 'para_usuario');
    },
  },
  { version: 3, up: addSeq },
];

export function mariadbMigrationLog(db: PoolConnection): MigrationLog {
  return {
    async version() {
      await db.query(VERSIONS);
      const [rows] = await db.query<RowDataPacket[]>('SELECT MAX(version) AS version FROM mostrador_migraciones');
      return Number(rows[0]?.['version'] ?? 0);
    },
    async record(version) {
      await db.query('INSERT INTO mostrador_migraciones (version) VALUES (?)', [version]);
    },
  };
}
