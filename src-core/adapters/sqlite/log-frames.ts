/**
 * What SQLite's write-ahead log holds, read as SQLite itself would: the frames of whole transactions, up to the first
 * that is not as its checksum says (https://sqlite.org/fileformat2.html#walformat). Pages are read as they are on
 * disk, encrypted: the checksums are of those bytes, and folding the log in copies them as they are.
 */
import { existsSync, readFileSync } from 'node:fs';

export interface LogFrames {
  /** By number, from 1; the newest of each. */
  readonly pages: ReadonlyMap<number, Uint8Array>;
  /** Of the database with the log folded in, in pages; 0: the log is empty. */
  readonly size: number;
}

const HEADER = 32;
const FRAME_HEADER = 24;
const LITTLE_ENDIAN = 0x377f0682;
const BIG_ENDIAN = 0x377f0683;

export function readLog(file: string): LogFrames {
  const path = `${file}-wal`;
  return existsSync(path) ? framesIn(readFileSync(path)) : framesIn(Buffer.alloc(0));
}

export function framesIn(log: Buffer): LogFrames {
  const pages = new Map<number, Uint8Array>();
  if (log.length < HEADER) return { pages, size: 0 };
  const magic = log.readUInt32BE(0);
  const sum = magic === LITTLE_ENDIAN ? sumLittle : magic === BIG_ENDIAN ? sumBig : null;
  const page = log.readUInt32BE(8);
  let sums: Sums = sum ? sum(log, 0, HEADER - 8, [0, 0]) : [-1, -1];
  if (!sum || page < 512 || !isAt(log, HEADER - 8, sums)) return { pages, size: 0 };
  let size = 0;
  let pending: [number, Uint8Array][] = [];
  for (let at = HEADER; at + FRAME_HEADER + page <= log.length; at += FRAME_HEADER + page) {
    const body = at + FRAME_HEADER;
    sums = sum(log, body, body + page, sum(log, at, at + 8, sums));
    if (!log.subarray(at + 8, at + 16).equals(log.subarray(16, 24)) || !isAt(log, at + 16, sums)) break;
    pending.push([log.readUInt32BE(at), log.subarray(body, body + page)]);
    const committed = log.readUInt32BE(at + 4);
    if (committed === 0) continue;
    for (const [number, bytes] of pending) pages.set(number, bytes);
    pending = [];
    size = committed;
  }
  return { pages, size };
}

type Sums = readonly [number, number];

function isAt(log: Buffer, at: number, sums: Sums): boolean {
  return log.readUInt32BE(at) === sums[0] && log.readUInt32BE(at + 4) === sums[1];
}

function sumLittle(log: Buffer, from: number, to: number, sums: Sums): Sums {
  let [a, b] = sums;
  for (let at = from; at < to; at += 8) {
    a = (a + log.readUInt32LE(at) + b) | 0;
    b = (b + log.readUInt32LE(at + 4) + a) | 0;
  }
  return [a >>> 0, b >>> 0];
}

function sumBig(log: Buffer, from: number, to: number, sums: Sums): Sums {
  let [a, b] = sums;
  for (let at = from; at < to; at += 8) {
    a = (a + log.readUInt32BE(at) + b) | 0;
    b = (b + log.readUInt32BE(at + 4) + a) | 0;
  }
  return [a >>> 0, b >>> 0];
}
