/**
 * A checksum of every page of a database file, in a file beside it. The encryption (aes256cbc) does not notice a
 * changed byte and SQLite's own check does not read texts: the ledger finds any changed page at opening, without
 * deciphering one. It is written for the file as it will be, before the log is folded in: should the fold be cut
 * short, the pages still in the log are those the ledger is not asked about.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Database } from 'libsql';
import { DamagedError } from './damaged-error.ts';
import { type LogFrames, readLog } from './log-frames.ts';

/** SQLite's page in these files. */
const PAGE = 4_096;
const MAGIC = 0x4d50_4731;
const HEAD = 8;

const ledgerOf = (file: string) => `${file}-pages`;

/** Null: there is none, or not a whole one. */
function readLedger(file: string): Uint32Array | null {
  const path = ledgerOf(file);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  if (bytes.length < HEAD || bytes.length % 4 !== 0 || bytes.readUInt32LE(0) !== MAGIC) return null;
  const body = bytes.subarray(HEAD);
  if (crc32(body) !== bytes.readUInt32LE(4)) return null;
  return Uint32Array.from({ length: body.length / 4 }, (_, index) => body.readUInt32LE(index * 4));
}

/** Whole or not at all. */
function writeLedger(file: string, sums: Uint32Array): void {
  const bytes = Buffer.alloc(HEAD + sums.length * 4);
  for (const [index, sum] of sums.entries()) bytes.writeUInt32LE(sum, HEAD + index * 4);
  bytes.writeUInt32LE(MAGIC, 0);
  bytes.writeUInt32LE(crc32(bytes.subarray(HEAD)), 4);
  const path = ledgerOf(file);
  const handle = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${path}.new`, path);
}

function sumsOf(file: string): Uint32Array {
  const bytes = readFileSync(file);
  const page = (index: number) => bytes.subarray(index * PAGE, (index + 1) * PAGE);
  return Uint32Array.from({ length: Math.ceil(bytes.length / PAGE) }, (_, index) => crc32(page(index)));
}

/** False: there is no ledger to ask. Throws `DamagedError` for a page that is not as it was. */
export function checkPages(file: string, log: LogFrames): boolean {
  const ledger = readLedger(file);
  if (!ledger) return false;
  const found = sumsOf(file);
  for (let index = 0; index < Math.max(ledger.length, found.length); index++)
    if (found[index] !== ledger[index] && !log.pages.has(index + 1)) throw new DamagedError(`page ${index + 1}`);
  return true;
}

/** Folds the log into the file; with a read of the whole file only when there is no ledger yet. */
export function fold(db: Database, file: string): void {
  try {
    enter(file);
  } catch (error) {
    dropLedger(file); // none is better than a wrong one: SQLite itself may fold when the connection ends
    throw error;
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Writes the ledger of the file as it will be with its log. */
function enter(file: string): void {
  const log = readLog(file);
  if (log.size === 0) {
    if (!existsSync(`${file}-wal`)) dropLedger(file); // an open database has one: it was taken away, unread
    return;
  }
  const known = readLedger(file) ?? sumsOf(file);
  const sums = new Uint32Array(log.size);
  sums.set(known.subarray(0, log.size));
  for (const [page, bytes] of log.pages) if (page <= log.size) sums[page - 1] = crc32(bytes);
  writeLedger(file, sums);
}

/** What was known of the file's pages holds no more. */
export function dropLedger(file: string): void {
  rmSync(ledgerOf(file), { force: true });
}
