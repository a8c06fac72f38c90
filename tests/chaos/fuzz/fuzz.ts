/**
 * Hostile payloads of every event against the client program, and hostile answers against its HTTP side: no uncaught
 * error, the socket stays, and the valid messages between them are shown.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { type Shown, UNOPENED } from '../client/wire.ts';
import type { Options } from '../options.ts';
import { createRandom } from '../plan/random.ts';
import { print } from '../print.ts';
import { startAgent } from '../world/agent.ts';
import { type ClientProcess, startClientProcess } from '../world/client-process.ts';
import { fuzzApi } from './fuzz-api.ts';
import { answers, EVENTS } from './hostile.ts';
import { type HostileServer, startHostileServer } from './hostile-server.ts';

export interface FuzzOutcome {
  readonly holds: boolean;
  readonly events: number;
  readonly answers: number;
  readonly valid: number;
  readonly reasons: readonly string[];
  readonly seconds: number;
}

const PAYLOADS = 100_000;
/** One valid message after so many hostile events. */
const VALID_EVERY = 100;
/** Far from what chance invents: a lie that is well-formed and takes a true message's number would be believed. */
const FIRST_SEQ = 4_000_000_000;
const SETTLE_MS = 60_000;

/** `rounds`: so many payloads, three in five of them events. */
export async function fuzz({ seed, rounds }: Pick<Options, 'seed' | 'rounds'>): Promise<FuzzOutcome> {
  const from = performance.now();
  const payloads = rounds ?? PAYLOADS;
  const dir = mkdtempSync(join(tmpdir(), 'mostrador-fuzz-'));
  const server = await startHostileServer();
  const client = startClientProcess({
    dir,
    server: server.url,
    sabotage: null,
    program: 'chaos-client',
    nodeOptions: [],
  });
  const agent = startAgent({ client, server: server.url, usuario: 'laura', pass: 'x' });
  let holds = false;
  try {
    while (!server.isConnected()) await sleep(20);
    const events = await sayAll(server, client, seed, Math.ceil(payloads * 0.6));
    const reasons = await judged(server, client);
    const direct = await fuzzApi(seed, payloads - events, reasons);
    const seconds = Math.round((performance.now() - from) / 1_000);
    const counts = { events, answers: direct + server.answered(), valid: server.rows.length };
    print(`${JSON.stringify(counts)}: ${reasons.join('; ') || 'holds'}`);
    holds = reasons.length === 0;
    if (!holds) print(`  logs: ${dir}`);
    return { holds, ...counts, reasons, seconds };
  } finally {
    agent.stop();
    await client.stop();
    await server.close();
    if (holds) rmSync(dir, { recursive: true, force: true });
  }
}

async function sayAll(server: HostileServer, client: ClientProcess, seed: number, count: number): Promise<number> {
  const names = Object.keys(EVENTS);
  const samples = names.map((name) =>
    fc.sample(EVENTS[name] as fc.Arbitrary<unknown>, { seed, numRuns: Math.ceil(count / names.length) }),
  );
  const lies = fc.sample(answers, { seed, numRuns: 1_000 });
  server.nextAnswer = () => (random.chance(0.5) ? lies.pop() : undefined);
  const random = createRandom(seed);
  let said = 0;
  for (let index = 0; said < count; index++) {
    for (const [at, name] of names.entries()) server.say(name, samples[at]?.[index]);
    said += names.length;
    if (said % VALID_EVERY < names.length) valid(server);
    // Answered once all before it was read: the client is not buried.
    if (index % 50 === 0) await client.ask('snapshot', {}).catch(() => undefined);
  }
  server.nextAnswer = () => undefined;
  return said;
}

function valid(server: HostileServer): void {
  const seq = FIRST_SEQ + server.rows.length;
  const row = { seq, de: 'ana22', para: 'admin', mensaje: `válido ${seq}` };
  server.rows.push(row);
  server.say('mensaje_recibido', { ...row, id: seq, fecha: '2026-11-24T08:00:00.000Z' });
}

async function judged(server: HostileServer, client: ClientProcess): Promise<string[]> {
  const end = performance.now() + SETTLE_MS;
  const reasons: string[] = [];
  if (client.starts() !== 1) reasons.push(`the client ended ${client.starts() - 1} times`);
  if (server.connections() !== 1) reasons.push(`the socket was lost ${server.connections() - 1} times`);
  valid(server); // the last one: it shows what is missing before it
  for (;;) {
    await client.up.opened(SETTLE_MS, 'client');
    const all = await client.view().catch(() => []);
    const shown = new Set(all.filter(({ de }) => de === 'ana22').map(({ mensaje }) => mensaje));
    const missing = server.rows.filter(({ mensaje }) => !shown.has(mensaje)).length;
    const unopened = all.filter(({ de }) => de === UNOPENED);
    if (missing === 0 && unopened.length > 0) {
      const { usuario, mensaje } = unopened[0] as Shown;
      return [
        ...reasons,
        `${unopened.length} conversations cannot be opened: ${usuario.slice(0, 20)}… (${usuario.length}): ${mensaje}`,
      ];
    }
    if (missing === 0) return reasons;
    if (performance.now() > end)
      return [...reasons, `${missing} of ${server.rows.length} valid messages are not shown`];
    await sleep(200);
  }
}
