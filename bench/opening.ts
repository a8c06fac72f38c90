/** `npm run bench -- opening`: a store of 200,000 messages, from its file to the first screen. */
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStoreOpener } from '../src-core/adapters/sqlite/open.ts';
import { systemClock } from '../src-core/adapters/system.ts';
import { fill } from './fill.ts';

const MESSAGES = 200_000;
const ROUNDS = 5;

function open(dataDir: string) {
  const request = { server: 'https://chat.example', usuario: 'laura', key: 'a'.repeat(64) };
  return createStoreOpener({ dataDir, clock: systemClock, log: (_level, fact) => console.log(`  ${fact}`) })(request);
}

/** The files as they are now, as a kill leaves them, without those whose name ends so. */
function copied(dataDir: string, without: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'mostrador-bench-'));
  cpSync(dataDir, copy, { recursive: true });
  for (const name of readdirSync(copy)) if (without !== '' && name.endsWith(without)) rmSync(join(copy, name));
  return copy;
}

function measure(what: string, dataDir: string, without = ''): void {
  const took = Array.from({ length: ROUNDS }, () => {
    const copy = copied(dataDir, without);
    const began = performance.now();
    const { store } = open(copy);
    const [first] = store.conversations();
    store.records();
    store.page(first?.usuario ?? '', null, 50);
    const ms = performance.now() - began;
    store.close();
    rmSync(copy, { recursive: true, force: true });
    return ms;
  }).sort((a, b) => a - b);
  console.log(`${what.padEnd(34)} median ${took[2]?.toFixed(0)} ms   worst ${took[ROUNDS - 1]?.toFixed(0)} ms`);
}

export async function benchOpening(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mostrador-bench-'));
  try {
    const began = performance.now();
    const { store } = open(dataDir);
    fill(store, MESSAGES);
    const seconds = (performance.now() - began) / 1_000;
    console.log(`${MESSAGES} messages written in ${seconds.toFixed(1)} s, a thousand at a time`);
    measure('killed, with what its log holds', dataDir);
    store.close();
    const sizes = readdirSync(dataDir).map((name) => statSync(join(dataDir, name)).size);
    console.log(`${(Math.max(...sizes) / 1e6).toFixed(0)} MB`);
    measure('closed: every page by its checksum', dataDir);
    measure('no ledger: SQLite’s quick_check', dataDir, '-pages');
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
