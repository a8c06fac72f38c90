/** The first reading of all from a legacy server: beside bare requests for the same, and a page that does what the original does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consolePage } from '../../tests/e2e/support/console-page.ts';
import { openElectron } from '../../tests/e2e/support/hosts/open-electron.ts';
import { customerName, type DataSet, MEDIUM } from '../fill.ts';
import { watchReading } from '../support/in-page.ts';
import { type LegacyServer, PASS, startLegacyServer } from '../support/legacy-server.ts';
import { watchLoop } from '../support/main-loop.ts';
import { launchArgs } from '../support/profile.ts';
import { said } from '../support/started.ts';
import { spreadOf } from '../support/stats.ts';
import type { Row } from './row.ts';

const AT_ONCE = 6; // as many as a browser asks one server
const ORIGINAL = join(import.meta.dirname, '../peers/original.cjs');

/** ms of signing in and asking for the list, and of all the histories after it. */
async function bare(server: LegacyServer): Promise<{ readonly list: number; readonly all: number }> {
  const began = performance.now();
  const headers = { Cookie: await server.signIn() };
  const usuarios: string[] = await (await fetch(`${server.url}/api/usuarios-conversaciones`, { headers })).json();
  const listed = performance.now();
  const left = [...usuarios];
  const work = async () => {
    for (let usuario = left.pop(); usuario !== undefined; usuario = left.pop())
      await (await fetch(`${server.url}/api/mensajes?con=${usuario}`, { headers })).json();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { list: listed - began, all: performance.now() - listed };
}

/** The same of ours, from the button that signs in; and how late its main process was meanwhile, p99. */
async function ours(server: LegacyServer, { customers }: DataSet) {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-bench-'));
  const { app, page } = await openElectron(launchArgs(folder, server.url));
  const desk = consolePage(page);
  const loop = await watchLoop(app);
  const read = page.evaluate(watchReading, customers);
  await desk.signIn({ usuario: 'marta', pass: PASS });
  const { pressed, listed, whole } = await read;
  const delay = await loop();
  const found = await page.evaluate(
    (text) => window.mostrador.call('search', { text, usuario: null, before: null, limit: 5 }),
    `de:${customerName(customers - 1)}`,
  );
  if (!JSON.stringify(found).includes(customerName(customers - 1))) throw new Error('what was read is not found');
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { list: listed - pressed, all: whole - listed, delay };
}

export const firstSync: Row = async ({ short }, tell) => {
  const rounds = short ? 1 : 3;
  const set = short ? { customers: 50, each: 200 } : MEDIUM;
  const server = await startLegacyServer(set);
  const [bares, mine, originals] = [[], [], []] as [
    Awaited<ReturnType<typeof bare>>[],
    Awaited<ReturnType<typeof ours>>[],
    number[],
  ];
  for (let round = 0; round < rounds; round++) {
    bares.push(await bare(server));
    mine.push(await ours(server, set));
    const env = { BENCH_SERVER: server.url, BENCH_COOKIE: await server.signIn() };
    originals.push(await said('@loaded', [ORIGINAL], env));
  }
  await server.stop();
  const messages = set.customers * set.each;
  const loose = short ? 10 : 1;
  const rates = (all: readonly { readonly all: number }[]) => spreadOf(all.map((one) => (messages * 1_000) / one.all));
  const note = `${set.customers} × ${set.each} from the reference server (--legacy, SQLite, indexed); ${rounds} rounds in turns`;
  tell({
    ...{
      name: 'first sync, M: list usable',
      unit: 'ms',
      note: `${note}; signing in and the list, beside bare requests for both`,
    },
    ours: spreadOf(mine.map(({ list }) => list)),
    reference: spreadOf(bares.map(({ list }) => list)),
    limit: { of: 'ratio', atMost: 1.5 * loose },
  });
  tell({
    ...{
      name: 'first sync, M: messages read, kept and found',
      unit: '/s',
      note: `${note}; beside a bare fetch, six at a time`,
    },
    ours: rates(mine),
    reference: rates(bares),
    limit: { of: 'ratio', atLeast: 0.7 / loose },
  });
  tell({
    ...{ name: 'first sync, M: beside the original-style page', unit: 'ms', note: `${note}; all of it loaded` },
    ours: spreadOf(mine.map(({ list, all }) => list + all)),
    reference: spreadOf(originals),
    limit: { of: 'ratio', atMost: 0.2 * loose },
  });
  tell({
    ...{ name: 'first sync, M: main loop p99', unit: 'ms', note: `${note}; while it reads`, reference: null },
    ours: spreadOf(mine.map(({ delay }) => delay)),
    limit: { of: 'ours', atMost: 30 * loose },
  });
};
