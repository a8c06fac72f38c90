/** The reference server as it runs at a customer's, speaking the legacy protocol only, its tables full. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer } from '../../src-server/create-server.ts';
import { ROOT } from '../../tests/e2e/support/places.ts';
import { customerName, type DataSet, threadOf } from '../fill.ts';

export const PASS = 'una contraseña larga';

export interface LegacyServer {
  readonly url: string;
  /** Signs in as a browser does; the cookie. */
  signIn(): Promise<string>;
  stop(): Promise<void>;
}

export async function startLegacyServer(set: DataSet): Promise<LegacyServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-bench-'));
  const databaseUrl = `sqlite:${join(folder, 'server.db')}`;
  const jwtSecret = 'only for the bench';
  await fillTables(databaseUrl, jwtSecret, set);
  const args = ['--legacy', '--port=0', '--login-max=1000', '--bcrypt-cost=4'];
  const child = spawn(process.execPath, [join(ROOT, 'dist/node/server.js'), ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl, JWT_SECRET: jwtSecret, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const url = /http:\S+/.exec(line)?.[0] ?? '';
  return {
    url,
    async signIn() {
      const body = new URLSearchParams({ user: 'marta', pass: PASS });
      const answer = await fetch(`${url}/auth`, { method: 'POST', body, redirect: 'manual' });
      return answer.headers.getSetCookie().join().split(';')[0] ?? '';
    },
    async stop() {
      child.kill();
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function fillTables(databaseUrl: string, jwtSecret: string, { customers, each }: DataSet): Promise<void> {
  const server = await createServer({ databaseUrl, jwtSecret, bcryptCost: 4, extended: false });
  await server.accounts.add({ usuario: 'marta', pass: PASS, rol: 'admin', nombre: 'Marta' });
  for (let index = 0; index < customers; index++)
    await server.mensajes.importMensajes(threadOf(customerName(index), each, index));
  await server.close();
}
