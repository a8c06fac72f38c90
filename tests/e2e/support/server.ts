/** The reference server on a real port and a real file; it can go down and come back as the same server. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createTcpServer, type Socket, type Server as TcpServer } from 'node:net';
import { join } from 'node:path';
import type { ServerOptions } from '../../../src-server/config.ts';
import { createServer, type RunningServer } from '../../../src-server/create-server.ts';
import { ACCOUNTS, PASS, pastMessages } from './accounts.ts';

export interface Account {
  readonly usuario: string;
  readonly nombre: string;
  readonly rol: 'admin' | 'user';
}

export interface NewMensaje {
  readonly de: string;
  readonly para: string;
  readonly mensaje: string;
  /** ms since the epoch. */
  readonly fecha: number;
}

type Tuning = Pick<ServerOptions, 'tokenSeconds' | 'login' | 'extended'>;
/** `empty`: nobody has written yet. */
type Start = Tuning & { readonly empty?: boolean };

export interface TestServer {
  readonly url: string;
  /** The running one. Throws while it is down. */
  readonly running: RunningServer;
  /** Down, as a machine that was switched off: connections are refused. */
  stop(): Promise<void>;
  /** Up again: same port, same file, same key. */
  start(tuning?: Tuning): Promise<void>;
  /** Written while it is down: the database has them, and nobody was told. */
  meanwhile(mensajes: readonly NewMensaje[]): Promise<void>;
  /** In its place, something that accepts connections and never answers. */
  hang(): Promise<void>;
  /** The messages as the database has them. */
  stored(
    usuario: string,
  ): Promise<readonly { readonly de: string; readonly para: string; readonly mensaje: unknown }[]>;
}

/** No limit on signing in, unless a test is about it: every customer of a test comes from one address. */
const UNLIMITED = { max: 1_000, windowMs: 60_000 };

export async function startTestServer(folder: string, { empty = false, ...tuning }: Start = {}): Promise<TestServer> {
  const base = {
    databaseUrl: `sqlite:${join(folder, 'server.sqlite')}`,
    jwtSecret: randomBytes(32).toString('hex'),
    bcryptCost: 4,
  };
  // Legacy, as the servers in the field are: what an extended one adds (a renewed session, say) is tests/core.
  const open = (port: number, more: Tuning) =>
    createServer({ ...base, extended: false, port, login: UNLIMITED, ...more });
  let running: RunningServer | null = await open(0, tuning);
  let silence: (() => Promise<void>) | null = null;
  const { port, url } = running;
  await fill(running, empty ? [] : pastMessages(Date.now()));

  async function stop(): Promise<void> {
    await silence?.();
    silence = null;
    await running?.close();
    running = null;
  }
  const up = (): RunningServer => {
    if (!running) throw new Error('the server is down');
    return running;
  };
  return {
    url,
    get running() {
      return up();
    },
    stop,
    async start(more = {}) {
      await stop();
      running = await open(port, more);
    },
    async meanwhile(mensajes) {
      const other = await open(0, {});
      await other.mensajes.importMensajes(mensajes);
      await other.close();
    },
    async hang() {
      await stop();
      silence = await listenInSilence(port);
    },
    async stored(usuario) {
      const rows = await up().mensajes.history(usuario);
      return rows.map((row) => ({ de: row.de_usuario, para: row.para_usuario, mensaje: row.mensaje }));
    },
  };
}

async function fill({ accounts, mensajes }: RunningServer, past: readonly NewMensaje[]): Promise<void> {
  for (const account of ACCOUNTS) await accounts.add({ ...account, pass: PASS });
  await mensajes.importMensajes(past);
}

/** Resolves, once it listens, with its undo. */
async function listenInSilence(port: number): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>();
  const server: TcpServer = createTcpServer((socket) => {
    sockets.add(socket.on('error', () => {}));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
}
