/** The survival rows once more, against a process: in the test's own, what kills a server is caught by the runner. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccounts } from '../../src-server/accounts.ts';
import { openRepository } from '../../src-server/db/open.ts';
import { survivalRows } from './contract/survival.ts';
import { buildCli, type Cli } from './support/cli.ts';
import { addPeople, PEOPLE, SECRET } from './support/own-server.ts';
import { createRows } from './support/rows.ts';
import { createCookies, createMint, hasManyAddresses, type Target } from './support/target.ts';

const home = mkdtempSync(join(tmpdir(), 'mostrador-survival-'));
let cli: Cli;
let server: ChildProcess;
let target: Target;

beforeAll(async () => {
  const databaseUrl = `sqlite:${home}/survival.db`;
  const repository = await openRepository(databaseUrl, 5_000);
  await addPeople({ accounts: createAccounts(repository, 4) });
  await repository.close();
  cli = await buildCli();
  const serving = await cli.serve(['--port', '0', '--bcrypt-cost', '4'], {
    DATABASE_URL: databaseUrl,
    JWT_SECRET: SECRET,
  });
  server = serving.process;
  target = {
    url: serving.url,
    people: PEOPLE,
    cookie: createCookies(serving.url, PEOPLE),
    mint: createMint(SECRET, PEOPLE),
    get inside(): never {
      throw new Error('a process has no inside');
    },
    stop: async () => undefined,
  };
});
afterAll(() => {
  cli?.dispose();
  rmSync(home, { recursive: true, force: true });
});

const manySignIns = hasManyAddresses('http://127.0.0.1');
const can = { mint: true, fourPeople: true, manySignIns, hardened: true, inside: false };
survivalRows(createRows(can, () => target));

test('and after all that it is the same process', () => {
  expect([server.exitCode, server.signalCode]).toEqual([null, null]);
});
