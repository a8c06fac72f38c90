/** The reference server as its command line runs it, killed and started again on the same port. */
import { execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SignJWT } from 'jose';
import { program } from './programs.ts';
import { createGate, type Gate, supervise } from './supervised.ts';

export interface ServerOptions {
  readonly dir: string;
  readonly databaseUrl: string;
  readonly legacy: boolean;
  readonly tokenSeconds: number;
  readonly insertDelay: number;
  /** Acknowledged messages per sender and second; null: the server's own. */
  readonly rate: number | null;
}

export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly up: Gate;
  kill(): void;
  /** From the next start on, no earlier token is good. */
  changeSecret(): void;
  /** A customer's token, good for the whole run and the present secret. */
  mint(usuario: string): Promise<string>;
  addAgent(usuario: string, pass: string): Promise<void>;
  starts(): number;
  stop(): Promise<void>;
}

const CLI_MS = 30_000;

export async function startServerProcess(options: ServerOptions): Promise<ServerProcess> {
  const port = await freePort();
  const up = createGate();
  const log = createWriteStream(join(options.dir, 'server.log'), { flags: 'a' });
  let secrets = 0;
  const secret = () => `a secret of the chaos harness, number ${secrets}`;
  const env = () => ({ ...process.env, DATABASE_URL: options.databaseUrl, JWT_SECRET: secret(), LOG_LEVEL: 'warn' });
  const cli = (args: readonly string[]) =>
    promisify(execFile)(process.execPath, [program('server'), ...args], { env: env(), timeout: CLI_MS });

  function launch() {
    const child = spawn(process.execPath, [program('server'), ...argumentsFor(options, port)], { env: env() });
    child.stdout.once('data', up.open);
    child.stderr.pipe(log, { end: false });
    return child;
  }
  await cli(['migrate']);
  const process_ = supervise(launch, up.shut);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    up,
    kill: process_.kill,
    changeSecret: () => void secrets++,
    mint: (usuario) => mint(usuario, secret()),
    async addAgent(usuario, pass) {
      await cli(['user', 'add', usuario, '--rol', 'admin', '--pass', pass, '--bcrypt-cost', '4']);
    },
    starts: process_.starts,
    stop: process_.stop,
  };
}

function argumentsFor({ legacy, tokenSeconds, insertDelay, rate }: ServerOptions, port: number): string[] {
  const args = ['--port', String(port), '--token-seconds', String(tokenSeconds), '--login-max', '1000000'];
  if (legacy) args.push('--legacy');
  if (insertDelay > 0) args.push('--insert-delay', `0-${insertDelay}`);
  if (rate !== null) args.push('--rate', String(rate));
  return [...args, '--bcrypt-cost', '4'];
}

function mint(usuario: string, secret: string): Promise<string> {
  const iat = Math.floor(Date.now() / 1_000);
  return new SignJWT({ user: usuario, name: usuario, rol: 'user', imagen: null, iat, exp: iat + 86_400 })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(secret));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
