/** Opening one encrypted file, and moving it aside when it is damaged. */
import { chmodSync, copyFileSync, existsSync, renameSync, statSync } from 'node:fs';
import Database from 'libsql';
import { DamagedError } from './damaged-error.ts';
import { checkPages, dropLedger, fold } from './ledger.ts';
import { readLog } from './log-frames.ts';

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
    if (!(error instanceof DamagedError)) foldInto(db, file);
    db.close();
    throw error;
  }
}

/** Before it is opened: an emptied file would pass for a new database. True: every page is as it was. */
function checkFile(file: string): boolean {
  if (statSync(file).size === 0) throw new DamagedError('the file is empty');
  return checkPages(file, readLog(file));
}

const READABLE = 'SELECT count(*) FROM sqlite_schema';
const WHOLE = `CREATE TEMP TABLE verdict (found TEXT CHECK (found = 'ok'));
  INSERT INTO verdict SELECT quick_check FROM pragma_quick_check; DROP TABLE verdict`;
/** Where the log is empty: a cut file can pass for a shorter one. */
const SIZED = (size: number) => `CREATE TEMP TABLE verdict (size INTEGER CHECK (size = ${size}));
  INSERT INTO verdict SELECT page_count * page_size FROM pragma_page_count, pragma_page_size; DROP TABLE verdict`;

/**
 * That it can be read at all (with this key), and, where no ledger says so, that it is whole. Without prepared
 * statements: one would keep the connection open after `close`, and SQLite deletes the log by its name when it ends,
 * which then is that of the file made in place of the damaged one.
 */
function check(db: Database.Database, file: string, isKnownWhole: boolean): void {
  try {
    db.exec(isKnownWhole ? READABLE : WHOLE);
    if (!isKnownWhole && readLog(file).size === 0) db.exec(SIZED(statSync(file).size));
  } catch (error) {
    throw new DamagedError(String(error).slice(0, 200));
  }
}

/** When the connection ends SQLite folds the log in, and the ledger has to know. */
function foldInto(db: Database.Database, file: string): void {
  try {
    fold(db, file);
  } catch {
    // without a ledger the next opening reads more
  }
}

/** A copy of a file that stays in use; returns its name. */
export function copyAside(file: string, stamp: number): string {
  const aside = `${file}.damaged-${stamp}`;
  for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, aside + suffix);
  return aside;
}

/** The file with all that is beside it, under another name; returns that name. */
export function moveAside(file: string, stamp: number): string {
  const aside = `${file}.damaged-${stamp}`;
  for (const suffix of ['', '-wal', '-shm', '-pages'])
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  return aside;
}
