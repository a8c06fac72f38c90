/** Opening one encrypted file, and moving it aside when it is damaged. */
import { chmodSync, existsSync, renameSync, statSync } from 'node:fs';
import Database from 'libsql';
import { pragma } from './schema.ts';

/** The file is there and is not the database it should be. */
export class DamagedError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'DamagedError';
  }
}

/**
 * Opens (or makes) the file, readable by nobody else, migrates it with `prepare` and checks it. Throws `DamagedError`
 * for a damaged file, whatever `prepare` throws as it is, and the system's error where there can be no file.
 */
export function openDatabase(file: string, key: string, prepare: (db: Database.Database) => void): Database.Database {
  const existed = existsSync(file);
  const options: Database.Options & { readonly encryptionKey: string } = { encryptionKey: key };
  const db = new Database(file, options);
  try {
    chmodSync(file, 0o600);
    if (existed) check(db, file);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL'); // what is shown survives a power cut
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** An emptied file passes for a new database, a cut one can pass for a shorter: both are damage. */
function check(db: Database.Database, file: string): void {
  const size = statSync(file).size;
  if (size === 0) throw new DamagedError('the file is empty');
  let found: unknown;
  try {
    found = pragma(db, 'quick_check');
  } catch (error) {
    throw new DamagedError(String(error));
  }
  if (found !== 'ok') throw new DamagedError(String(found).slice(0, 200));
  const isFolded = !existsSync(`${file}-wal`) || statSync(`${file}-wal`).size === 0; // else pages may rest in the log
  const expected = Number(pragma(db, 'page_count')) * Number(pragma(db, 'page_size'));
  if (isFolded && size !== expected) throw new DamagedError(`${size} bytes of ${expected}`);
}

/** The file with its log, under another name; returns that name. */
export function moveAside(file: string, stamp: number): string {
  const aside = `${file}.damaged-${stamp}`;
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  return aside;
}
