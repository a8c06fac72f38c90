/** Ways a file goes bad. Each is done to a file on disk while nobody has it open. */
import { closeSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { Random } from '../plan/random.ts';

export const DAMAGES = ['header', 'truncation', 'zero', 'flipped-pages', 'empty'] as const;
export type Damage = (typeof DAMAGES)[number];

/** SQLite's page in these files. */
const PAGE = 4_096;

export function damage(file: string, how: Damage, random: Random): void {
  const { size } = statSync(file);
  const handle = openSync(file, 'r+');
  const scribble = (at: number, bytes: number) =>
    writeSync(handle, Buffer.from(Array.from({ length: bytes }, () => random.int(0, 255))), 0, bytes, at);
  try {
    if (how === 'header') scribble(random.int(0, 16), 84);
    else if (how === 'truncation') ftruncateSync(handle, random.int(1, Math.max(1, size - PAGE)));
    else if (how === 'zero') writeSync(handle, Buffer.alloc(size), 0, size, 0);
    else if (how === 'empty') ftruncateSync(handle, 0);
    else
      for (let page = 0; page < size / PAGE; page++)
        if (page === 0 || random.chance(0.3)) flip(handle, page * PAGE, random);
  } finally {
    closeSync(handle);
  }
}

/** Sixteen bits of one page, turned over. */
function flip(handle: number, at: number, random: Random): void {
  const byte = Buffer.alloc(1);
  for (let times = 0; times < 16; times++) {
    const place = at + random.int(0, PAGE - 1);
    if (readSync(handle, byte, 0, 1, place) === 0) continue;
    writeSync(handle, Buffer.of((byte[0] ?? 0) ^ (1 << random.int(0, 7))), 0, 1, place);
  }
}
