/** The same tests on every database our server speaks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { mariadbMissing, startMariadb } from './mariadb.ts';
import { otherTarget } from './other-server.ts';

interface Databases {
  /** A fresh, empty one; its URL. */
  create(): Promise<string>;
  dispose(): Promise<void> | void;
}

const ours = otherTarget ? 'SERVER_URL is set, and this tests our own server' : null;

async function startSqlite(): Promise<Databases> {
  const home = mkdtempSync(join(tmpdir(), 'mostrador-server-'));
  let files = 0;
  return {
    create: async () => `sqlite:${join(home, `${++files}.db`)}`,
    dispose: () => rmSync(home, { recursive: true, force: true }),
  };
}

async function startMaria(): Promise<Databases> {
  const mariadb = await startMariadb();
  return { create: mariadb.createDatabase, dispose: mariadb.dispose };
}

const KINDS = [
  { name: 'SQLite', missing: ours, start: startSqlite },
  { name: 'MariaDB', missing: ours ?? mariadbMissing, start: startMaria },
] as const;

type Name = (typeof KINDS)[number]['name'];
const ALL: readonly Name[] = ['SQLite', 'MariaDB'];

/** `tests` gets a maker of databases, to be called when they run. Those that cannot run here say why. */
export function describeDatabases(
  title: string,
  tests: (create: () => Promise<string>, name: string) => void,
  names: readonly Name[] = ALL,
): void {
  for (const { name, missing, start } of KINDS.filter((kind) => names.includes(kind.name))) {
    if (missing !== null) process.stderr.write(`SKIPPED: ${title} on ${name}: ${missing}\n`);
    describe.skipIf(missing !== null)(`${title}: ${name}${missing === null ? '' : ` [skipped: ${missing}]`}`, () => {
      let databases: Databases;
      beforeAll(async () => {
        databases = await start();
      });
      afterAll(() => databases?.dispose());
      tests(() => databases.create(), name);
    });
  }
}
