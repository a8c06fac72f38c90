/**
 * Damaged store files: each time the console either needs nothing from what was damaged, or notices, says so, and
 * gets everything back: what was not sent yet from its own keeping, the rest from the server.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../../src-shared/contract.ts';
import { count, of } from '../judge/figures.ts';
import type { Options } from '../options.ts';
import { createRandom, type Random } from '../plan/random.ts';
import { print } from '../print.ts';
import { startWorld, type World } from '../world/world.ts';
import { DAMAGES, damage } from './damage.ts';

export interface CorruptOutcome {
  readonly holds: boolean;
  readonly rounds: number;
  /** The agent was told. */
  readonly detected: number;
  /** Nothing was missing, so there was nothing to tell. */
  readonly harmless: number;
  readonly broken: readonly string[];
  readonly seconds: number;
}

const ROUNDS = 100;
const BOUND_MS = 20_000;
const CUSTOMER = 'ana22';
/** Typed while the line was down: only the client has them. */
const UNSENT = 3;

export async function corrupt({ seed, rounds }: Pick<Options, 'seed' | 'rounds'>): Promise<CorruptOutcome> {
  const from = performance.now();
  const about = { mode: 'extended', insertDelay: 0, client: 'console', doubled: false, sabotage: null } as const;
  const fresh = () =>
    startWorld({ ...about, customers: [CUSTOMER], daemon: null, tokenSeconds: 86_400, rate: 100_000 });
  let world = await fresh();
  const random = createRandom(seed);
  const times = rounds ?? ROUNDS;
  const broken: string[] = [];
  const seen = { detected: 0, harmless: 0 };
  try {
    for (let round = 0; round < times; round++) {
      const result = await oneRound(world, random, round);
      if (result === 'detected' || result === 'harmless') seen[result]++;
      else {
        broken.push(result);
        await world.dispose(false);
        world = await fresh();
      }
    }
  } finally {
    await world.dispose(false);
  }
  print(
    `${times} damaged stores: ${seen.detected} detected and recovered, ${seen.harmless} harmless, ${broken.length} broken`,
  );
  for (const one of broken.slice(0, 20)) print(`  ${one}`);
  const seconds = Math.round((performance.now() - from) / 1_000);
  return { holds: broken.length === 0 && seen.detected > 0, rounds: times, ...seen, broken, seconds };
}

/** The store's own file, or one of those beside it. */
function pick(world: World, random: Random): string {
  const dir = join(world.dir, 'client/data');
  const files = readdirSync(dir).filter((name) => /\.db(-wal)?$/.test(name) && !name.includes('damaged'));
  const main = files.filter((name) => !name.includes('pending') && name.endsWith('.db'));
  return join(dir, random.pick(random.chance(0.7) ? main : files));
}

async function oneRound(world: World, random: Random, round: number): Promise<string> {
  const { client, proxy, agent, customers } = world;
  const what = `round ${round}`;
  customers.get(CUSTOMER)?.say(`C ${round}`);
  agent.type(CUSTOMER, `A ${round}`);
  if (!(await whole(world))) return `${what}: not whole before it began`;
  const allow = await proxy.refuse();
  for (let index = 0; index < UNSENT; index++) agent.type(CUSTOMER, `U ${round}.${index}`);
  await until(() => agent.isIdle(), 'typing');
  // Quit, all is in the file itself; killed, the newest is still in the log beside it.
  const file = await client.whileDown(random.chance(0.7) ? 'quit' : 'kill', () => {
    const picked = pick(world, random);
    const how = random.pick(DAMAGES);
    if (existsSync(picked)) damage(picked, how, random);
    return `${how} of ${picked.replace(/^.*\/[0-9a-f]*/, '')}`;
  });
  await until(() => agent.isSignedIn(), 'session');
  const told = await rebuilt(world);
  const atOnce = await keptAll(world);
  await allow();
  client.probe();
  if (!(await whole(world))) return `${what}, ${file}: ${await inWords(world)}`;
  if (told) return 'detected';
  return atOnce ? 'harmless' : `${what}, ${file}: not noticed, and not whole at start`;
}

async function rebuilt({ client }: World): Promise<boolean> {
  const reply = await client.ask('snapshot', {});
  const { warnings } = (reply as { result: Result<'snapshot'> }).result;
  await client.ask('dismiss-warnings', {});
  return warnings.some(({ kind }) => kind === 'store-rebuilt');
}

/** Everything taken is in the view, once, before any network. */
async function keptAll({ client, agent }: World): Promise<boolean> {
  const texts = count((await client.view()).map((one) => one.mensaje));
  return agent.accepted.every(({ mensaje }) => of(texts, mensaje) === 1);
}

/** Table, customer and view agree on everything said. */
async function whole(world: World): Promise<boolean> {
  return until(async () => (await inWords(world)) === null, 'whole').then(
    () => true,
    () => false,
  );
}

async function inWords({ agent, customers, client, database }: World): Promise<string | null> {
  if (!client.up.isOpen() || !agent.isIdle()) return 'the client is not up';
  const said = [...agent.accepted.map(({ mensaje }) => mensaje), ...(customers.get(CUSTOMER)?.said ?? [])];
  const table = count((await database.rows()).map((row) => row.mensaje));
  const view = count((await client.view()).map((one) => one.mensaje));
  const wrong = said.find((text) => of(table, text) !== 1 || of(view, text) !== 1);
  if (wrong !== undefined) return `${wrong}: table ${of(table, wrong)}, view ${of(view, wrong)}`;
  return view.size === said.length ? null : `${view.size} shown of ${said.length}`;
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + BOUND_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`${what}: not in ${BOUND_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
