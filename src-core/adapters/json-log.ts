/** The Log port on a file: one line of JSON per fact, readable by the owner only, the last two files kept. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock, Log } from '../ports.ts';

/** Bytes at which a file becomes `<file>.1`: about 40,000 lines, weeks of a busy desk. */
const ROTATE_AT = 5_000_000;

/** Creates the folder (0700) and the file (0600). A disk that refuses loses lines, never the caller. */
export function createJsonLog(file: string, clock: Pick<Clock, 'now'>, rotateAt = ROTATE_AT): Log {
  let size: number | null = null;
  return (level, fact, fields = {}) => {
    const line = `${escaped(JSON.stringify({ at: new Date(clock.now()).toISOString(), level, fact, ...fields }))}\n`;
    try {
      size ??= open(file);
      if (size > 0 && size + line.length > rotateAt) {
        renameSync(file, `${file}.1`);
        size = 0;
      }
      appendFileSync(file, line, { mode: 0o600 });
      size += line.length;
    } catch {
      size = null;
    }
  };
}

/** `JSON.stringify` leaves alone what a terminal or a reader's eye still obeys: C1 controls, separators, bidi marks. */
const OBEYED = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function escaped(json: string): string {
  return json.replace(OBEYED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function open(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
