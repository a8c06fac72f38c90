/** One long day in a few minutes: many messages, tokens that end, sleeps, cuts; nothing lost and no memory kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gather } from '../judge/evidence.ts';
import { judge } from '../judge/judge.ts';
import type { Options } from '../options.ts';
import { CUSTOMERS } from '../plan/plan.ts';
import { createRandom, type Random } from '../plan/random.ts';
import { print } from '../print.ts';
import { startWorld, type World } from '../world/world.ts';

export interface SoakOutcome {
  readonly holds: boolean;
  readonly messages: number;
  readonly tokens: number;
  readonly sleeps: number;
  readonly cuts: number;
  /** Bytes in use after a collection: when the program was warm, and at the day's end. */
  readonly heapBefore: number;
  readonly heapAfter: number;
  readonly reasons: readonly string[];
  readonly seconds: number;
}

const DAY = { messages: 100_000, tokens: 24, sleeps: 48, cuts: 100 } as const;
/**
 * What comes before the day: each kind of thing a few times. What V8 compiles and keeps for code the first time it
 * runs (measured: 1.5 MB, all of it within the first 30,000 messages of 300,000) is no memory of the day's.
 */
const WARM_UP = { messages: 20_000, tokens: 3, sleeps: 3, cuts: 5 } as const;
const GROWTH = 1.1;
const SLEEP_MS = 300;
const SETTLE_MS = 120_000;
/** Renewed at 0.6 of its life (renewal.ts): a turn every 3.6 s. */
const TOKEN_SECONDS = 6;

/** `rounds`: a shorter day, of so many messages. */
export async function soak({ seed, rounds }: Pick<Options, 'seed' | 'rounds'>): Promise<SoakOutcome> {
  const from = performance.now();
  const part = (rounds ?? DAY.messages) / DAY.messages;
  const want = { messages: rounds ?? DAY.messages, tokens: Math.ceil(DAY.tokens * part) };
  const about = { mode: 'extended', insertDelay: 0, client: 'console', doubled: false, sabotage: null } as const;
  const server = { tokenSeconds: TOKEN_SECONDS, rate: 1_000_000 };
  const world = await startWorld({
    ...about,
    ...server,
    customers: CUSTOMERS,
    daemon: null,
    nodeOptions: ['--expose-gc'],
  });
  const tokens = watchTokens(world);
  try {
    const warm = Math.round(WARM_UP.messages * part);
    const random = createRandom(seed);
    await talk(world, warm, disturbances(world, random, WARM_UP).steps);
    while (tokens.seen() < WARM_UP.tokens * Math.min(1, part)) await sleep(200);
    await settled(world, warm);
    const heapBefore = await world.client.heap();
    const seenBefore = tokens.seen();
    const did = disturbances(world, random, { sleeps: Math.ceil(DAY.sleeps * part), cuts: Math.ceil(DAY.cuts * part) });
    await talk(world, want.messages, did.steps);
    while (tokens.seen() - seenBefore < want.tokens) await sleep(200);
    const reasons = await settled(world, warm + want.messages);
    const heapAfter = await world.client.heap();
    if (heapAfter > heapBefore * GROWTH)
      reasons.push(`the heap grew by ${Math.round((heapAfter / heapBefore - 1) * 100)} %`);
    const seconds = Math.round((performance.now() - from) / 1_000);
    const counts = { messages: want.messages, tokens: tokens.seen() - seenBefore, sleeps: did.sleeps, cuts: did.cuts };
    print(`${JSON.stringify(counts)}: heap ${mb(heapBefore)} → ${mb(heapAfter)} MB, ${reasons.join('; ') || 'holds'}`);
    return { holds: reasons.length === 0, ...counts, heapBefore, heapAfter, reasons, seconds };
  } finally {
    tokens.stop();
    await world.dispose(false);
  }
}

const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

/** Customers say `messages`, each its next one when the last is acknowledged; `steps` are spread over them. */
async function talk({ customers }: World, messages: number, steps: readonly (() => Promise<void>)[]): Promise<void> {
  const all = [...customers.values()];
  const told = () => all.reduce((sum, one) => sum + one.acknowledged.length, 0);
  const start = told();
  for (let index = 0; index < messages; index++) all[index % all.length]?.say(`${start + index}`);
  for (const [index, step] of steps.entries()) {
    while (told() - start < (messages * (index + 1)) / (steps.length + 1)) await sleep(20);
    await step();
  }
  while (told() - start < messages) await sleep(50);
}

function disturbances(
  { client, proxy }: World,
  random: Random,
  { sleeps, cuts }: { readonly sleeps: number; readonly cuts: number },
) {
  const nap = async () => {
    client.sleep();
    await sleep(SLEEP_MS);
    client.wake();
    client.probe();
  };
  const cut = async () => proxy.reset();
  const steps = [...Array.from({ length: sleeps }, () => nap), ...Array.from({ length: cuts }, () => cut)]
    .map((step) => ({ step, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ step }) => step);
  return { steps, sleeps, cuts };
}

/** Counts the tickets the client has kept in its keyring so far. */
function watchTokens({ dir }: World) {
  const seen = new Set<string>();
  const timer = setInterval(() => {
    const file = readFileSync(join(dir, 'client/secrets.json'), 'utf8');
    for (const [, token] of file.matchAll(/token\\":\\"([^\\]+)/g)) if (token) seen.add(token);
  }, 300);
  return { seen: () => seen.size, stop: () => clearInterval(timer) };
}

/** What is wrong once all has had its time. */
async function settled(world: World, messages: number): Promise<string[]> {
  const end = performance.now() + SETTLE_MS;
  world.client.probe();
  for (;;) {
    const evidence = await gather(world, 'extended');
    const { toAgent, difference } = judge(evidence);
    const rows = evidence.conversations.reduce((sum, one) => sum + one.rows.length, 0);
    if (difference === null && rows === messages && toAgent.duplicated === 0) return [];
    if (performance.now() > end) return [`${rows} rows of ${messages}; ${difference}; ${JSON.stringify(toAgent)}`];
    await sleep(2_000);
  }
}
