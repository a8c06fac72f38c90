/** Everything of one run, started and thrown away together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Options } from '../options.ts';
import { type Agent, startAgent } from './agent.ts';
import { type ClientProcess, startClientProcess } from './client-process.ts';
import { type Customer, startCustomer } from './customer.ts';
import { type ChaosDatabase, type Daemon, mariadbDatabase, sqliteDatabase } from './database.ts';
import { type Proxy, startProxy } from './proxy.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

export interface World {
  readonly dir: string;
  readonly agentName: string;
  readonly database: ChaosDatabase;
  readonly server: ServerProcess;
  readonly proxy: Proxy;
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
};

const PASS = 'contraseña de laura';
/** Short enough to end several times in a run. */
const TOKEN_SECONDS = 20;
const START_MS = 60_000;

export async function startWorld(options: WorldOptions): Promise<World> {
  const dir = mkdtempSync(join(tmpdir(), 'mostrador-chaos-'));
  const agentName = options.doubled ? 'admin' : 'laura';
  const database = options.daemon ? await mariadbDatabase(options.daemon) : sqliteDatabase(dir);
  const { insertDelay } = options;
  const extended = options.mode === 'extended';
  const server = await startServerProcess({
    dir,
    databaseUrl: database.url,
    legacy: !extended,
    tokenSeconds: TOKEN_SECONDS,
    insertDelay,
  });
  await server.addAgent(agentName, PASS);
  await server.up.opened(START_MS, 'server');
  const proxy = await startProxy(() => server.port);
  const url = `http://127.0.0.1:${proxy.port}`;
  const program = options.client === 'plain' ? 'chaos-plain' : 'chaos-client';
  const client = startClientProcess({ dir, server: url, sabotage: options.sabotage, program });
  const live: string[] = [];
  client.listen((heard) => heard.type === 'live' && live.push(`${heard.de}\0${heard.mensaje}`));
  const agent = startAgent({ client, server: url, usuario: agentName, pass: PASS });
  await client.up.opened(START_MS, 'client');
  const customers = new Map(
    options.customers.map((name) => [
      name,
      startCustomer({ name, url: server.url, extended, mint: () => server.mint(name) }),
    ]),
  );
  return {
    dir,
    agentName,
    database,
    server,
    proxy,
    client,
    agent,
    customers,
    live,
    async dispose(keep) {
      agent.stop();
      for (const customer of customers.values()) customer.stop();
      await client.stop();
      await proxy.dispose();
      await server.stop();
      await database.dispose();
      if (!keep) rmSync(dir, { recursive: true, force: true });
    },
  };
}
