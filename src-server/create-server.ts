import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Accounts, createAccounts } from './accounts.ts';
import { resolveConfig, type ServerConfig, type ServerOptions } from './config.ts';
import { openRepository } from './db/open.ts';
import type { Repository } from './db/repository.ts';
import { createApp } from './http/create-app.ts';
import { errorFields } from './log.ts';
import { createPending, type Pending } from './pending.ts';
import { withSlowInserts } from './slow-inserts.ts';
import { createSockets } from './sockets/create-sockets.ts';
import type { ChatServer } from './sockets/rooms.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { within } from './within.ts';
import { createWriter, type Writer } from './writer/create-writer.ts';

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly accounts: Accounts;
  readonly mensajes: Pick<Repository, 'importMensajes' | 'history' | 'pairs'>;
  readonly tokens: Tokens;
  /** Closes the sockets, finishes what was begun, closes the database. Idempotent. */
  close(): Promise<void>;
}

/** How long a shutdown waits for what was begun. */
const CLOSE_MS = 5_000;

/**
 * The reference server, listening. Rejects when the database cannot be opened (`DatabaseUrlError`,
 * `NewerDatabaseError`, the driver's error) or the port is taken (`EADDRINUSE`).
 */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const config = resolveConfig(options);
  const opened = await openRepository(config.databaseUrl, config.databaseTimeoutMs);
  const repository = config.insertDelayMs === null ? opened : withSlowInserts(opened, config.insertDelayMs);
  const tokens = createTokens(config);
  const pending = createPending();
  const http = createHttpServer(createApp(config, repository, tokens));
  const writer = config.extended ? createWriter({ ...config, store: repository }) : null;
  const io = createSockets({ http, config, tokens, repository, pending, writer });
  const port = await listen(http, config).catch(async (error: unknown) => {
    await repository.close();
    throw error;
  });
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  config.log.info({ url }, 'server-listening');
  let closing: Promise<void> | null = null;
  return {
    url,
    port,
    accounts: createAccounts(repository, config.bcryptCost),
    mensajes: repository,
    tokens,
    close: () => (closing ??= shutDown({ config, http, io, pending, writer, repository })),
  };
}

function listen(http: HttpServer, { host, port }: ServerConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve((http.address() as AddressInfo).port);
    });
  });
}

interface Parts {
  readonly config: ServerConfig;
  readonly http: HttpServer;
  readonly io: ChatServer;
  readonly pending: Pending;
  readonly writer: Writer | null;
  readonly repository: Repository;
}

async function shutDown({ config, http, io, pending, writer, repository }: Parts): Promise<void> {
  const step = (fact: string, work: Promise<void>): Promise<void> =>
    within(CLOSE_MS, work).catch((error: unknown) => config.log.warn(errorFields(error), fact));
  await step('sockets-not-closed', io.close()); // and the HTTP server, once its requests are answered
  http.closeAllConnections();
  await step(
    'messages-not-stored',
    Promise.all([pending.settled(), writer?.idle()]).then(() => undefined),
  );
  writer?.stop();
  await step('database-not-closed', repository.close());
  config.log.info('server-closed');
}
