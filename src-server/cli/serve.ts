import { pino } from 'pino';
import { MENSAJE_MAX_BYTES } from '../../src-shared/protocol.ts';
import { createServer } from '../create-server.ts';
import { databaseUrl, readJwtSecret } from './environment.ts';
import { type Flags, readNumber, readRange } from './options.ts';

/** The legacy server's port, by the habit of its kind. */
const PORT = 3_000;
const QUARTER_MS = 900_000;
/** A century, in seconds. */
const TOKEN_MAX = 3_153_600_000;

/** Runs until SIGINT or SIGTERM. Prints one line with the URL; the log goes to standard error. */
export async function runServe(flags: Flags, env: NodeJS.ProcessEnv): Promise<void> {
  const url = databaseUrl(env);
  const stopped = untilSignal();
  const perSecond = readNumber(flags, 'rate', 50, 1, 1_000_000);
  const server = await createServer({
    databaseUrl: url,
    jwtSecret: await readJwtSecret(env, url),
    port: readNumber(flags, 'port', PORT, 0, 65_535),
    host: flags.host ?? '127.0.0.1',
    tokenSeconds: readNumber(flags, 'token-seconds', 3_600, 1, TOKEN_MAX),
    login: { max: readNumber(flags, 'login-max', 3, 1, 1_000_000), windowMs: QUARTER_MS },
    bcryptCost: readNumber(flags, 'bcrypt-cost', 10, 4, 20),
    extended: flags.legacy !== true,
    mensajeMax: readNumber(flags, 'mensaje-max', 4_000, 1, MENSAJE_MAX_BYTES),
    rate: { perSecond, burst: 10 * perSecond },
    insertDelayMs: readRange(flags, 'insert-delay', 60_000),
    log: pino({ level: env['LOG_LEVEL'] || 'info' }, pino.destination({ dest: 2, sync: true })),
  });
  process.stdout.write(`Mostrador server listening on ${server.url}\n`);
  await stopped;
  await server.close();
}

/** A second signal ends the process at once: its listener is gone by then. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
