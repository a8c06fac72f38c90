/** Everything of one run, started and thrown away together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Options } from '../options.ts';
import { type Agent, startAgent } from './agent.ts';
import { type ClientProcess, startClientProcess } from './client-process.ts';
import { type Customer, startCustomer } from './customer.ts';
import { type ChaosDatabase, type Daemon, mariadbDatabase, sqliteDatabase } from './database.ts';
import { type BadLine, startProxy } from './proxy.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { createGate } from './supervised.ts';

export interface World {
  readonly dir: string;
  readonly agentName: string;
  readonly database: ChaosDatabase;
  readonly server: ServerProcess;
  readonly proxy: BadLine;
  readonly client: ClientProcess;
  readonly agent: Agent;
  readonly customers: ReadonlyMap<string, Customer>;
  /** Live messages the client told of, `de` and text. */
  readonly live: readonly string[];
  /** Keeps the folder when `keep`. */
  dispose(keep: boolean): Promise<void>;
}

export type WorldOptions = Pick<Options, 'mode' | 'insertDelay' | 'client' | 'doubled' | 'sabotage'> & {
  readonly customers: readonly string[];
  readonly daemon: Daemon | null;
  readonly tokenSeconds?: number;
  readonly rate?: number;
  readonly nodeOptions?: readonly string[];
};

const PASS = 'contraseña de laura';
/** Short enough to end several times in a run. */
const TOKEN_SECONDS = 20;
const START_MS = 60_000;

/** Rejects, with nothing left behind, when a part does not start. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const dir = mkdtempSync(join(tmpdir(), 'mostrador-chaos-'));
  const undo: (() => unknown)[] = [];
  const dispose = async (keep: boolean) => {
    for (const step of undo.splice(0).reverse()) await step();
    if (!keep) rmSync(dir, { recursive: true, force: true });
  };
  try {
    const database = options.daemon ? await mariadbDatabase(options.daemon) : sqliteDatabase(dir);
    return { ...(await startParts(options, dir, database, undo)), dir, database, dispose };
  } catch (error) {
    await dispose(false);
    throw error;
  }
}

async function startParts(options: WorldOptions, dir: string, database: ChaosDatabase, undo: (() => unknown)[]) {
  const { insertDelay, sabotage, tokenSeconds = TOKEN_SECONDS, rate = null, nodeOptions = [] } = options;
  const agentName = options.doubled ? 'admin' : 'laura';
  const extended = options.mode === 'extended';
  const about = { legacy: !extended, tokenSeconds, insertDelay, rate };
  const server = await startServerProcess({ dir, databaseUrl: database.url, ...about });
  undo.push(server.stop);
  await server.addAgent(agentName, PASS);
  await server.up.opened(START_MS, 'server');
  const proxy = await startProxy(() => server.port);
  undo.push(proxy.dispose);
  const url = `http://127.0.0.1:${proxy.port}`;
  const program = options.client === 'plain' ? 'chaos-plain' : 'chaos-client';
  const client = startClientProcess({ dir, server: url, sabotage, program, nodeOptions });
  undo.push(client.stop);
  const live: string[] = [];
  const isLive = createGate();
  client.listen((heard) => {
    if (heard.type === 'live') live.push(`${heard.de}\0${heard.mensaje}`);
    if (heard.type === 'link' && heard.phase === 'live') isLive.open();
  });
  const agent = startAgent({ client, server: url, usuario: agentName, pass: PASS });
  undo.push(agent.stop);
  await isLive.opened(START_MS, 'client');
  const customers = new Map<string, Customer>();
  for (const name of options.customers) {
    const customer = startCustomer({ name, url: server.url, extended, mint: () => server.mint(name) });
    customers.set(name, customer);
    undo.push(customer.stop);
  }
  return { agentName, server, proxy, client, agent, customers, live };
}
