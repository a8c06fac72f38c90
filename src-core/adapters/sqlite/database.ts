/** Opening one encrypted file, and moving it aside when it is damaged. */
import { chmodSync, existsSync, renameSync, statSync } from 'node:fs';
import Database from 'libsql';
import { DamagedError } from './damaged-error.ts';
import { checkPages, dropLedger } from './ledger.ts';
import { readLog } from './log-frames.ts';
import { pragma } from './schema.ts';

/**
 * Opens (or makes) the file, readable by nobody else, migrates it with `prepare` and checks it. Throws `DamagedError`
 * for a damaged file, whatever `prepare` throws as it is, and the system's error where there can be no file. The log
 * is never folded by SQLite itself: `fold` (ledger.ts) does.
 */
export function openDatabase(file: string, key: string, prepare: (db: Database.Database) => void): Database.Database {
  const existed = existsSync(file);
  const isKnownWhole = existed && checkFile(file);
  if (!existed) dropLedger(file);
  const options: Database.Options & { readonly encryptionKey: string } = { encryptionKey: key };
  const db = new Database(file, options);
  try {
    chmodSync(file, 0o600);
    if (existed) check(db, file, isKnownWhole);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0'); // FULL: what is shown survives a power cut
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Before it is opened: an emptied file would pass for a new database. True: every page is as it was. */
function checkFile(file: string): boolean {
  if (statSync(file).size === 0) throw new DamagedError('the file is empty');
  return checkPages(file, readLog(file));
}

/** That it can be read at all (with this key), and, where no ledger says so, that it is whole. A cut file can pass for a shorter. */
function check(db: Database.Database, file: string, isKnownWhole: boolean): void {
  let found: unknown;
  try {
    found = pragma(db, isKnownWhole ? 'user_version' : 'quick_check');
  } catch (error) {
    throw new DamagedError(String(error));
  }
  if (isKnownWhole) return;
  if (found !== 'ok') throw new DamagedError(String(found).slice(0, 200));
  const { size } = statSync(file);
  const isFolded = !existsSync(`${file}-wal`) || statSync(`${file}-wal`).size === 0; // else pages may rest in the log
  const expected = Number(pragma(db, 'page_count')) * Number(pragma(db, 'page_size'));
  if (isFolded && size !== expected) throw new DamagedError(`${size} bytes of ${expected}`);
}

/** The file with all that is beside it, under another name; returns that name. */
export function moveAside(file: string, stamp: number): string {
  const aside = `${file}.damaged-${stamp}`;
  for (const suffix of ['', '-wal', '-shm', '-pages'])
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  return aside;
}
