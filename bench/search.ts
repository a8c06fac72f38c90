/** `npm run bench -- search`: what finding costs in an encrypted store of 100,000 messages, snippets and all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStoreOpener } from '../src-core/adapters/sqlite/open.ts';
import { systemClock } from '../src-core/adapters/system.ts';
import { createReading } from '../src-core/reading.ts';
import { NO_RECORDS } from '../src-shared/records.ts';
import { fill } from './fill.ts';

const MESSAGES = 100_000;
const ROUNDS = 40;
/** From what nearly every message has to what one has. */
const QUERIES = [
  'n',
  'factura',
  'camion env',
  '"pedido factura"',
  'de:cliente7',
  'de:yo factura desde:2026-01-01',
  '99999',
];

export async function benchSearch(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mostrador-bench-'));
  const log = () => {};
  const open = createStoreOpener({ dataDir, clock: systemClock, log });
  const { store } = open({ server: 'https://chat.example', usuario: 'laura', key: 'a'.repeat(64) });
  try {
    fill(store, MESSAGES);
    const reading = createReading(() => store, { seq: () => 0, state: () => ({ records: NO_RECORDS }) }, systemClock);
    for (const text of QUERIES) {
      const took: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const began = performance.now();
        reading.search({ text, usuario: null, before: null, limit: 50 }, 'laura');
        took.push(performance.now() - began);
      }
      took.sort((a, b) => a - b);
      const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(1).padStart(6);
      console.log(`${text.padEnd(32)} median ${at(0.5)} ms   p95 ${at(0.95)} ms`);
    }
  } finally {
    store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
