/** Messages a second that our server acknowledges after commit, beside one legacy INSERT each, on each database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRepository } from '../src-server/db/open.ts';
import type { Repository } from '../src-server/db/repository.ts';
import { silentLog } from '../src-server/log.ts';
import { createWriter } from '../src-server/writer/create-writer.ts';
import { startMariadb } from '../tests/server/support/mariadb.ts';

const MESSAGES = 10_000;
const DATABASE_MS = 60_000;
const ROUNDS = 3;

/** `lanes` senders, each with one message on its way at a time. Answers messages per second. */
async function rate(lanes: number, send: (at: number) => Promise<void>): Promise<number> {
  const from = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < MESSAGES) await send(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return MESSAGES / ((performance.now() - from) / 1_000);
}

const messageOf = (at: number) => ({ de: `cliente ${at % 50}`, para: 'admin', mensaje: `mensaje número ${at}` });

function createSend(repository: Repository) {
  const writer = createWriter({ store: repository, queueMax: 10_000, log: silentLog, now: () => Date.now() });
  const acknowledged = (at: number) =>
    new Promise<void>((resolve, reject) => {
      const message = { ...messageOf(at), cid: crypto.randomUUID() };
      writer.write(message, null, ({ kind }) => (kind === 'stored' ? resolve() : reject(new Error(kind))));
    });
  return { acknowledged, legacy: (at: number) => repository.insertMensaje(messageOf(at)) };
}

async function benchDatabase(name: string, databaseUrl: string): Promise<void> {
  const repository = await openRepository(databaseUrl, DATABASE_MS);
  const { acknowledged, legacy } = createSend(repository);
  for (const lanes of [1, 50, 500]) {
    const rates = { acknowledged: [] as number[], legacy: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      rates.acknowledged.push(await rate(lanes, acknowledged));
      await repository.novedades({ usuario: null, desde: 0, limite: 1 });
      rates.legacy.push(await rate(lanes, legacy));
      await repository.novedades({ usuario: null, desde: 0, limite: 1 }); // adopts, outside the measure
    }
    const best = (values: readonly number[]) => Math.round(Math.max(...values));
    const [ours, theirs] = [best(rates.acknowledged), best(rates.legacy)];
    process.stdout.write(`${name}, ${lanes} senders: acknowledged ${ours}/s, legacy INSERT ${theirs}/s\n`);
  }
  await repository.close();
}

export async function benchAcknowledged(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'mostrador-bench-'));
  await benchDatabase('SQLite', `sqlite:${join(home, 'bench.db')}`);
  rmSync(home, { recursive: true, force: true });
  const mariadb = await startMariadb();
  await benchDatabase('MariaDB', await mariadb.createDatabase());
  await mariadb.dispose();
}
