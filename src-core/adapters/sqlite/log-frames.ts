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
const IS_LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1; // this machine

export function readLog(file: string): LogFrames {
  const path = `${file}-wal`;
  return existsSync(path) ? framesIn(readFileSync(path)) : framesIn(Buffer.alloc(0));
}

export function framesIn(log: Buffer): LogFrames {
  const pages = new Map<number, Uint8Array>();
  if (log.length < HEADER) return { pages, size: 0 };
  const words = wordsOf(log);
  const page = log.readUInt32BE(8);
  let sums: Sums = words ? sum(words, 0, HEADER - 8, [0, 0]) : [-1, -1];
  if (!words || page < 512 || !isAt(log, HEADER - 8, sums)) return { pages, size: 0 };
  let size = 0;
  let pending: [number, Uint8Array][] = [];
  for (let at = HEADER; at + FRAME_HEADER + page <= log.length; at += FRAME_HEADER + page) {
    const body = at + FRAME_HEADER;
    sums = sum(words, body, body + page, sum(words, at, at + 8, sums));
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

/** The log as the numbers that are summed, in the order of bytes it says; null: it says none. */
function wordsOf(log: Buffer): Uint32Array | null {
  const magic = log.readUInt32BE(0);
  if (magic !== LITTLE_ENDIAN && magic !== BIG_ENDIAN) return null;
  const isOurs = (magic === LITTLE_ENDIAN) === IS_LITTLE;
  const whole = log.length - (log.length % 4);
  // A view needs to begin at a word; a copy does, and can be turned round.
  const bytes = isOurs && log.byteOffset % 4 === 0 ? log : Buffer.from(new Uint8Array(log.subarray(0, whole)).buffer);
  if (!isOurs) bytes.swap32();
  return new Uint32Array(bytes.buffer, bytes.byteOffset, whole / 4);
}

/** `from` and `to` in bytes. */
function sum(words: Uint32Array, from: number, to: number, sums: Sums): Sums {
  let [a, b] = sums;
  for (let at = from >> 2; at < to >> 2; at += 2) {
    a = (a + (words[at] ?? 0) + b) | 0;
    b = (b + (words[at + 1] ?? 0) + a) | 0;
  }
  return [a >>> 0, b >>> 0];
}
