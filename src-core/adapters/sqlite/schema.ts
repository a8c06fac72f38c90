/** The local store's tables, by version. `PRAGMA user_version` says how many of these have run. */
import type { Database } from 'libsql';

/** Within one second: the server's order where it told one, what has none after it, then as it came. */
const LAST = Number.MAX_SAFE_INTEGER;
export const SEQ_PLACE = `ifnull(seq, ${LAST})`;
export const PLACE = `fecha, ${SEQ_PLACE}, ord`;
export const PLACE_DESC = `fecha DESC, ${SEQ_PLACE} DESC, ord DESC`;

export const STAMP_TABLE =
  'CREATE TABLE IF NOT EXISTS stamp (id INTEGER PRIMARY KEY CHECK (id = 1), count INTEGER NOT NULL);';

/** Each brings a file from one version to the next; what was on main once is never changed. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE mensajes (
    ord INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    usuario TEXT NOT NULL,
    de TEXT NOT NULL,
    para TEXT,
    mensaje TEXT NOT NULL,
    fecha INTEGER NOT NULL,
    delivery TEXT NOT NULL,
    stored INTEGER NOT NULL,
    read INTEGER NOT NULL,
    cid TEXT UNIQUE
  );
  CREATE INDEX mensajes_thread ON mensajes (usuario, fecha, ord);
  CREATE INDEX mensajes_unread ON mensajes (usuario) WHERE read = 0;
  CREATE INDEX mensajes_outbox ON mensajes (ord) WHERE delivery IN ('queued', 'sending');
  CREATE TABLE conversaciones (
    usuario TEXT PRIMARY KEY,
    last_de TEXT,
    last_mensaje TEXT,
    last_fecha INTEGER,
    unread INTEGER NOT NULL,
    waiting_since INTEGER,
    draft TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE etags (usuario TEXT PRIMARY KEY, etag TEXT NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE busqueda USING fts5(
    mensaje, content = 'mensajes', content_rowid = 'ord', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER busqueda_insert AFTER INSERT ON mensajes BEGIN
    INSERT INTO busqueda (rowid, mensaje) VALUES (new.ord, new.mensaje);
  END;
  CREATE TRIGGER busqueda_delete AFTER DELETE ON mensajes BEGIN
    INSERT INTO busqueda (busqueda, rowid, mensaje) VALUES ('delete', old.ord, old.mensaje);
  END;
  CREATE TRIGGER busqueda_update AFTER UPDATE OF mensaje ON mensajes BEGIN
    INSERT INTO busqueda (busqueda, rowid, mensaje) VALUES ('delete', old.ord, old.mensaje);
    INSERT INTO busqueda (rowid, mensaje) VALUES (new.ord, new.mensaje);
  END;
  `,
  // 2: what an extended server says of a message, and what is remembered of the server
  `
  ALTER TABLE mensajes ADD COLUMN seq INTEGER;
  ALTER TABLE mensajes ADD COLUMN mark TEXT;
  DROP INDEX mensajes_thread;
  CREATE INDEX mensajes_thread ON mensajes (usuario, fecha, ifnull(seq, ${LAST}), ord);
  CREATE UNIQUE INDEX mensajes_seq ON mensajes (seq) WHERE seq IS NOT NULL;
  CREATE INDEX mensajes_unnumbered ON mensajes (usuario) WHERE seq IS NULL;
  DROP INDEX mensajes_outbox;
  CREATE INDEX mensajes_outbox ON mensajes (usuario, ord) WHERE delivery IN ('queued', 'sending', 'sent');
  CREATE TABLE memory (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `,
  // 3: the agent's own records; `json` is all of one
  `
  CREATE TABLE records (kind TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
  `,
  // 4: the count of writes in common with the mirror
  `${STAMP_TABLE}`,
  // 5: when the agent answered last, and what they have to decide about
  `
  ALTER TABLE conversaciones ADD COLUMN answered_at INTEGER;
  CREATE INDEX mensajes_unsent ON mensajes (usuario) WHERE delivery IN ('unconfirmed', 'refused');
  `,
];

const SCHEMA_VERSION = MIGRATIONS.length;

/** The file was written by a newer program: it is left as it is. */
export class NewerStoreError extends Error {
  constructor(found: number) {
    super(`store has version ${found}, this program knows ${SCHEMA_VERSION}`);
    this.name = 'NewerStoreError';
  }
}

/** The one value a pragma answers (libsql's own `pragma` gives the whole row). */
function pragma(db: Database, name: 'user_version'): unknown {
  const row = db.prepare(`PRAGMA ${name}`).get();
  return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
}

/** Brings the database to this program's version, each step in a transaction. Throws `NewerStoreError`. */
export function migrate(db: Database): void {
  const found = Number(pragma(db, 'user_version'));
  if (found > SCHEMA_VERSION) throw new NewerStoreError(found);
  for (let version = found; version < SCHEMA_VERSION; version++)
    db.exec(`BEGIN IMMEDIATE; ${MIGRATIONS[version]} PRAGMA user_version = ${version + 1}; COMMIT;`);
}
