/** `npm run bench -- metrics [messages]`: figures over an encrypted store, and the longest that the process is held up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStoreOpener } from '../src-core/adapters/sqlite/open.ts';
import { systemClock } from '../src-core/adapters/system.ts';
import { emptyConversation } from '../src-core/domain/conversation.ts';
import { INITIAL } from '../src-core/domain/state.ts';
import { createMetrics } from '../src-core/metrics.ts';
import { DEFAULT_SETTINGS } from '../src-shared/settings.ts';
import { fill } from './fill.ts';

const MESSAGES = Number(process.argv[3] ?? 1_000_000);
const FROM = 1_749_900_000_000; // before the first that `fill` writes
const DAY = 86_400_000;

export async function benchMetrics(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mostrador-bench-'));
  const open = createStoreOpener({ dataDir, clock: systemClock, log: () => {} });
  const { store } = open({ server: 'https://chat.example', usuario: 'laura', key: 'a'.repeat(64) });
  try {
    fill(store, MESSAGES);
    const settings = { get: () => DEFAULT_SETTINGS, set: () => DEFAULT_SETTINGS };
    const engine = { state: () => state, serverTime: () => systemClock.now() };
    const metrics = createMetrics({ current: () => store, engine, settings, clock: systemClock });
    for (const days of [1, 30, 400]) {
      const began = performance.now();
      const held = watchHolds();
      const asked = { from: FROM, to: FROM + days * DAY, zone: 'Europe/Madrid', shift: null, list: null };
      const { total } = await metrics(asked);
      const took = Math.round(performance.now() - began);
      console.log(
        `${days} days: ${total.received + total.sent} messages in ${took} ms, held up ${held().toFixed(1)} ms`,
      );
    }
  } finally {
    store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const state = {
  ...INITIAL,
  link: { phase: 'live', since: 0, mode: 'legacy' } as const,
  conversations: new Map(
    Array.from({ length: 400 }, (_, index) => {
      const usuario = `cliente${index}`;
      return [usuario, { ...emptyConversation(usuario), last: { de: usuario, mensaje: '', fecha: FROM + 900 * DAY } }];
    }),
  ),
};

/** Returns the longest time, so far, that a timer of 1 ms had to wait. */
function watchHolds(): () => number {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 1);
    last = performance.now();
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
