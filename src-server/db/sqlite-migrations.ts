import type Database from 'libsql';
import { MENSAJE_MAX_BYTES } from '../../src-shared/protocol.ts';
import { foldName } from '../fold.ts';
import type { Migration, MigrationLog } from './migrate.ts';
import { addSeq } from './sqlite-seq-migration.ts';
import { NAME_MAX } from './statements.ts';

/** The legacy tables. The checks stand in for MariaDB's column types, which refuse what does not fit. */
const LEGACY_TABLES = `
  CREATE TABLE IF NOT EXISTS usuarios (
    usuario TEXT PRIMARY KEY NOT NULL CHECK (length(usuario) <= ${NAME_MAX}),
    nombre TEXT,
    rol TEXT NOT NULL DEFAULT 'user',
    pass TEXT NOT NULL,
    imagen TEXT
  );
  CREATE TABLE IF NOT EXISTS mensajes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    de_usuario TEXT NOT NULL CHECK (length(de_usuario) <= ${NAME_MAX}),
    para_usuario TEXT NOT NULL CHECK (length(para_usuario) <= ${NAME_MAX}),
    mensaje TEXT NOT NULL CHECK (length(CAST(mensaje AS BLOB)) <= ${MENSAJE_MAX_BYTES}),
    fecha TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
  );`;

/** SQLite has no collation that ignores accents: every name ever seen is kept beside its fold. */
const FOLDED_NAMES = `
  CREATE TABLE IF NOT EXISTS nombres (usuario TEXT PRIMARY KEY NOT NULL, plegado TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS nombres_plegado ON nombres (plegado);
  CREATE INDEX IF NOT EXISTS mensajes_de_para ON mensajes (de_usuario, para_usuario);
  CREATE INDEX IF NOT EXISTS mensajes_para ON mensajes (para_usuario);`;

const UNFOLDED = `
  SELECT usuario FROM (
    SELECT usuario FROM usuarios UNION SELECT de_usuario FROM mensajes UNION SELECT para_usuario FROM mensajes
  ) WHERE usuario NOT IN (SELECT usuario FROM nombres)`;

/** Folds the names that something else than this server wrote. */
export function foldMissingNames(db: Database.Database): void {
  const add = db.prepare('INSERT OR IGNORE INTO nombres (usuario, plegado) VALUES (?, ?)');
  for (const { usuario } of db.prepare(UNFOLDED).all() as readonly { usuario: string }[]) {
    add.run(usuario, foldName(usuario));
  }
}

export const SQLITE_MIGRATIONS: readonly Migration<Database.Database>[] = [
  { version: 1, up: async (db) => void db.exec(LEGACY_TABLES) },
  { version: 2, up: async (db) => void db.exec(FOLDED_NAMES) },
  { version: 3, up: addSeq },
];

/** SQLite keeps the version itself, in the file's header. */
export function sqliteMigrationLog(db: Database.Database): MigrationLog {
  return {
    version: async () => (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version,
    record: async (version) => void db.exec(`PRAGMA user_version = ${version}`),
  };
}
