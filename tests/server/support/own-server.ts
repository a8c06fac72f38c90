/** Our server on a database of its own, with four accounts, its log and its tables in the test's hands. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';
import { pino } from 'pino';
import type { ServerOptions } from '../../../src-server/config.ts';
import { createServer, type RunningServer } from '../../../src-server/create-server.ts';
import { mariadbMissing, startMariadb } from './mariadb.ts';
import {
  createCookies,
  createMint,
  hasManyAddresses,
  type Row,
  type Target,
  type TargetKind,
  type Who,
} from './target.ts';

export const SECRET = 'a secret of the tests, long enough to sign with';
/** `admin` is the name customers write to; an accent for the collation. */
export const PEOPLE: Target['people'] = {
  admin: { usuario: 'admin', pass: 'contraseña de admin' },
  admin2: { usuario: 'laura', pass: 'contraseña de laura' },
  customer: { usuario: 'maría', pass: 'contraseña de maría' },
  customer2: { usuario: 'pedro', pass: 'contraseña de pedro' },
};

export interface OwnServer extends Target {
  readonly server: RunningServer;
}

export async function sqlOf(databaseUrl: string, statement: string): Promise<readonly Row[]> {
  if (databaseUrl.startsWith('sqlite:')) {
    const db = new Database(databaseUrl.slice('sqlite:'.length));
    try {
      return db.prepare(statement).all() as Row[];
    } finally {
      db.close();
    }
  }
  const connection = await createConnection({ uri: databaseUrl, dateStrings: true });
  const [rows] = await connection.query(statement);
  await connection.end();
  return rows as Row[];
}

export const addPeople = async ({ accounts }: Pick<RunningServer, 'accounts'>): Promise<void> => {
  for (const who of Object.keys(PEOPLE) as Who[]) {
    await accounts.add({ ...PEOPLE[who], rol: who.startsWith('admin') ? 'admin' : 'user', nombre: `Nombre ${who}` });
  }
};

export async function startOwnServer(
  databaseUrl: string,
  options: Partial<ServerOptions> = {},
  onStop: () => Promise<void> | void = () => undefined,
): Promise<OwnServer> {
  const own = await startAgain(databaseUrl, options, onStop);
  await addPeople(own.server);
  return own;
}

/** On a database that has its people already: after a restart, or beside another server. */
export async function startAgain(
  databaseUrl: string,
  options: Partial<ServerOptions> = {},
  onStop: () => Promise<void> | void = () => undefined,
): Promise<OwnServer> {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });
  const server = await createServer({ databaseUrl, jwtSecret: SECRET, bcryptCost: 4, log, ...options });
  return {
    server,
    url: server.url,
    people: PEOPLE,
    cookie: createCookies(server.url, PEOPLE),
    mint: createMint(SECRET, PEOPLE),
    inside: { sql: (statement) => sqlOf(databaseUrl, statement), log: () => lines.join('') },
    async stop() {
      await server.close();
      await onStop();
    },
  };
}

const can = {
  mint: true,
  fourPeople: true,
  manySignIns: hasManyAddresses('http://127.0.0.1'),
  hardened: true,
  inside: true,
};

const sqlite = (name: string, options: Partial<ServerOptions>): TargetKind => ({
  name,
  missing: null,
  can,
  start() {
    const home = mkdtempSync(join(tmpdir(), 'mostrador-server-'));
    return startOwnServer(`sqlite:${join(home, 'contract.db')}`, options, () =>
      rmSync(home, { recursive: true, force: true }),
    );
  },
});

export const sqliteTarget = sqlite('SQLite', {});
export const legacyOnlyTarget = sqlite('SQLite, --legacy', { extended: false });

export const mariadbTarget: TargetKind = {
  name: 'MariaDB',
  missing: mariadbMissing,
  can,
  async start() {
    const mariadb = await startMariadb();
    return startOwnServer(await mariadb.createDatabase(), {}, mariadb.dispose);
  },
};
