/**
 * kill -9 during writes: whatever the console said it took is there afterwards, drafts and settings are the old or
 * the new ones, and the store needs no repair.
 */
import type { Result } from '../../../src-shared/contract.ts';
import type { Options } from '../options.ts';
import { createRandom, type Random } from '../plan/random.ts';
import { print } from '../print.ts';
import type { World } from '../world/world.ts';
import { startWorld } from '../world/world.ts';
import { type Book, chosen, createBook } from './book.ts';

export interface StormOutcome {
  readonly holds: boolean;
  readonly rounds: number;
  readonly taken: number;
  /** Kills that came while an answer was due. */
  readonly duringWrites: number;
  readonly broken: readonly string[];
  readonly seconds: number;
}

const ROUNDS = 500;
const CUSTOMER = 'ana22';
const UP_MS = 30_000;
/** The most a round writes before it is killed, ms. */
const LIFE_MS = 150;

export async function storm({ seed, rounds }: Pick<Options, 'seed' | 'rounds'>): Promise<StormOutcome> {
  const from = performance.now();
  const about = { mode: 'extended', insertDelay: 0, client: 'console', doubled: false, sabotage: null } as const;
  const world = await startWorld({
    ...about,
    customers: [CUSTOMER],
    daemon: null,
    tokenSeconds: 86_400,
    rate: 100_000,
  });
  const random = createRandom(seed);
  const book = createBook();
  const kills = rounds ?? ROUNDS;
  let duringWrites = 0;
  try {
    for (let round = 0; round < kills; round++) if (await oneRound(world, book, random, round)) duringWrites++;
    await ready(world);
    book.check(await read(world), kills);
  } finally {
    await world.dispose(book.broken.length > 0);
  }
  // A storm that never hit a write, or took nothing, proves nothing.
  if (duringWrites < kills / 2) book.broken.push(`only ${duringWrites} of ${kills} kills came during a write`);
  if (book.taken() < kills) book.broken.push(`only ${book.taken()} messages taken`);
  const outcome = { rounds: kills, taken: book.taken(), duringWrites, broken: book.broken };
  const seconds = Math.round((performance.now() - from) / 1_000);
  print(
    `${kills} kills, ${duringWrites} during a write, ${outcome.taken} messages taken: ${book.broken.length} broken`,
  );
  for (const one of book.broken.slice(0, 20)) print(`  ${one}`);
  return { holds: book.broken.length === 0, ...outcome, seconds };
}

async function ready({ client, agent }: World): Promise<void> {
  await client.up.opened(UP_MS, 'client');
  while (!agent.isSignedIn()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function read({ client }: World) {
  const reply = await client.ask('snapshot', {});
  if (!reply.ok) throw new Error(`snapshot: ${reply.fault.code}`);
  return { shown: await client.view(), snapshot: reply.result as Result<'snapshot'> };
}

/** True when the kill came while something was being written. */
async function oneRound(world: World, book: Book, random: Random, round: number): Promise<boolean> {
  await ready(world);
  book.check(await read(world), round);
  const { client } = world;
  const timer = setTimeout(client.kill, random.int(0, LIFE_MS));
  try {
    for (let step = 0; ; step++) {
      const mensaje = `${round}.${step}`;
      const settings = chosen(random.int(0, 17));
      const draft = `borrador ${mensaje}`;
      await book.mensaje(mensaje, () => client.ask('mensaje_privado', { para: CUSTOMER, mensaje }));
      await book.draft(draft, () => client.ask('draft', { usuario: CUSTOMER, draft }));
      if (random.chance(0.3)) await book.settings(settings, () => client.ask('settings', settings));
    }
  } catch {
    return book.wasWriting();
  } finally {
    clearTimeout(timer);
  }
}
