/** A real server, a real console and a bare customer in one process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { type Console, type ConsoleEvent, type ConsoleOptions, createConsole } from '../../src-core/create-console.ts';
import { createServer, type RunningServer } from '../../src-server/create-server.ts';
import type { Params, Question, Result } from '../../src-shared/contract.ts';
import { memorySecrets, memorySettings, recordingNotifier } from '../fakes/ports.ts';

export const PASS = 'clave-de-prueba';

export async function startServer(options: Partial<Parameters<typeof createServer>[0]> = {}): Promise<RunningServer> {
  const server = await createServer({
    databaseUrl: 'sqlite::memory:',
    jwtSecret: 'secreto-de-prueba',
    bcryptCost: 4,
    login: { max: 100, windowMs: 900_000 },
    ...options,
  });
  const known = (await server.accounts.list()).length > 0;
  if (known) return server;
  for (const usuario of ['laura', 'marcos', 'admin'])
    await server.accounts.add({ usuario, pass: PASS, rol: 'admin', nombre: usuario });
  for (const usuario of ['ana22', 'juan1'])
    await server.accounts.add({ usuario, pass: PASS, rol: 'user', nombre: usuario });
  return server;
}

/** A customer as the original page is one: a cookie and a socket. */
export async function startCustomer(server: RunningServer, user: string) {
  const token = await server.tokens.mint({ usuario: user, nombre: user, rol: 'user', imagen: null });
  const socket: Socket = io(server.url, {
    extraHeaders: { Cookie: `token=${token}` },
    transports: ['websocket'],
    forceNew: true,
  });
  const received: unknown[] = [];
  socket.on('mensaje_recibido', (payload) => received.push(payload));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    socket,
    received,
    write: (mensaje: unknown, para = 'admin') => socket.emit('mensaje_privado', { para, mensaje }),
  };
}

export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mostrador-core-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export function startConsole(options: Partial<ConsoleOptions> = {}) {
  const secrets = memorySecrets();
  const notifier = recordingNotifier();
  const settings = memorySettings();
  const host = { kind: 'electron', version: '0.0.0', locale: 'es-ES' } as const;
  const events: ConsoleEvent[] = [];
  const logged: string[] = [];
  const parts = { host, dataDir: tempDir(), secrets, settings, notifier, server: null };
  const console = createConsole({
    ...parts,
    log: (level, fact, fields) => void logged.push(`${level} ${fact} ${JSON.stringify(fields)}`),
    ...options,
  });
  console.subscribe((event) => void events.push(event));
  return {
    console,
    secrets,
    notifier,
    settings,
    events,
    logged,
    dataDir: parts.dataDir,
    ask: asker(console, logged),
    until: waiter(console, events),
  };
}

export function asker(console: Console, logged: readonly string[]) {
  return async <Q extends Question>(name: Q, params: Params<Q>): Promise<Result<Q>> => {
    const reply = await console.answer(name, params);
    if (!reply.ok) throw Object.assign(new Error(`${reply.fault.code} (${logged.join('; ')})`), { fault: reply.fault });
    return reply.result as Result<Q>;
  };
}

/** Resolves with the first event, past or to come, for which `find` gives something. */
function waiter(console: Console, events: readonly ConsoleEvent[]) {
  return <T>(find: (event: ConsoleEvent) => T | false | null | undefined, what = 'event'): Promise<T> =>
    new Promise((resolve, reject) => {
      const undo = console.subscribe(look);
      const timer = setTimeout(() => {
        undo();
        reject(new Error(`no ${what}`));
      }, 8_000);
      function look(event: ConsoleEvent): boolean {
        const found = find(event);
        if (found === false || found === null || found === undefined) return false;
        clearTimeout(timer);
        undo();
        resolve(found);
        return true;
      }
      for (const event of events) if (look(event)) break;
    });
}
