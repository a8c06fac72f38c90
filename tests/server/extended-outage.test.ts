/** A real MariaDB that is cut off around a commit, killed, hung, and back: nothing acknowledged is lost, nothing doubled. */
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type CutProxy, startCutProxy } from './support/cut-proxy.ts';
import { type Client, fence, heard, join, joinLegacy } from './support/extended.ts';
import { get } from './support/http.ts';
import { type Mariadb, mariadbMissing, startMariadb } from './support/mariadb.ts';
import { otherTarget } from './support/other-server.ts';
import { type OwnServer, sqlOf, startOwnServer } from './support/own-server.ts';
import { newMark } from './support/socket.ts';

const missing = otherTarget ? 'SERVER_URL is set, and this stops databases' : mariadbMissing;
if (missing !== null) process.stderr.write(`SKIPPED: extended, database cut off: ${missing}\n`);
const RATE = { perSecond: 10_000, burst: 100_000 };

describe.skipIf(missing !== null)(
  `extended, database cut off${missing === null ? '' : ` [skipped: ${missing}]`}`,
  () => {
    let mariadb: Mariadb;
    let databaseUrl: string;
    let proxy: CutProxy;
    let own: OwnServer;
    let [customer, admin, old] = [] as unknown as [Client, Client, Client];

    beforeAll(async () => {
      mariadb = await startMariadb();
      databaseUrl = await mariadb.createDatabase();
      proxy = await startCutProxy(databaseUrl);
      own = await startOwnServer(proxy.databaseUrl, { databaseTimeoutMs: 1_000, rate: RATE });
    });
    afterAll(async () => {
      await own?.stop();
      proxy?.close();
      await mariadb?.dispose();
    });
    const gather = async () => {
      [customer, admin, old] = [await join(own, 'customer'), await join(own, 'admin'), await joinLegacy(own, 'admin2')];
    };
    const rowsOf = (mark: string) =>
      sqlOf(
        databaseUrl,
        `SELECT seq, mensaje FROM mensajes WHERE mensaje LIKE '${mark}%' AND mensaje NOT LIKE '%fence-%'`,
      );
    const expectDense = async () => {
      const [row] = await sqlOf(
        databaseUrl,
        'SELECT COUNT(*) AS n, COUNT(seq) AS numbered, MAX(seq) AS last FROM mensajes',
      );
      expect([Number(row?.['numbered']), Number(row?.['last'])]).toEqual([Number(row?.['n']), Number(row?.['n'])]);
    };

    for (const cut of ['question', 'answer'] as const) {
      for (const closedMs of [0, 700]) {
        test(`COMMIT's ${cut} lost, away for ${closedMs} ms: stored once, delivered once, acknowledged`, async () => {
          await gather();
          const before = proxy.cuts();
          const mark = newMark();
          await customer.say('admin', `${mark}warm`); // the writer's connection is there
          const sent = [0, 1, 2].map((n) => [`${mark}${n}`, uuidv7()] as const);
          proxy.cutNext(cut, closedMs);
          const send = () => Promise.all(sent.map(([text, cid]) => customer.say('admin', text, cid)));
          let acks = await send();
          const refusals = acks.filter(({ ok }) => !ok);
          // The question lost and nobody let in: nothing is stored, and that is what it says. Then the client asks again.
          for (const refusal of refusals) expect(refusal).toEqual({ ok: false, code: 'no_disponible', retryAfter: 2 });
          if (cut === 'answer' || closedMs === 0) expect(refusals).toEqual([]);
          while (!acks.every(({ ok }) => ok)) acks = await send();
          expect(proxy.cuts()).toBe(before + 1);
          await fence(customer, [admin, old], mark);
          const [, ...texts] = (await rowsOf(mark)).map(({ mensaje }) => mensaje);
          expect(texts).toEqual(sent.map(([text]) => text));
          expect(heard(admin, mark)).toHaveLength(4);
          expect(heard(old, mark)).toHaveLength(4);
          expect(acks.map(({ dup }) => dup)).toEqual([false, false, false]);
          await expectDense();
        });
      }
    }

    test("a legacy client's message whose commit was cut is stored once, and delivered with its number", async () => {
      await gather();
      for (const cut of ['question', 'answer'] as const) {
        const mark = newMark();
        const sender = await joinLegacy(own, 'customer2');
        await customer.say('nadie', newMark());
        proxy.cutNext(cut);
        sender.socket.emit('mensaje_privado', { para: 'admin', mensaje: mark });
        await admin.inbox.until(mark);
        expect(heard(admin, mark)).toMatchObject([['mensaje_recibido', { seq: expect.any(Number), mensaje: mark }]]);
        expect(await rowsOf(mark)).toHaveLength(1);
      }
      await expectDense();
    });

    test('killed and started again under load: every message once in the table, at most once to each client', async () => {
      await gather();
      const mark = newMark();
      const codes = new Set<string | undefined>();
      const texts = Array.from({ length: 1_500 }, (_, at) => `${mark}${at};`);
      let stored = 0;
      const lanes = [0, 1, 2, 3, 4].map(async (lane) => {
        for (const text of texts.filter((_, at) => at % 5 === lane)) {
          const cid = uuidv7();
          for (let acuse = await customer.say('admin', text, cid); !acuse.ok; ) {
            codes.add(acuse.code);
            await delay(20);
            acuse = await customer.say('admin', text, cid);
          }
          stored++;
        }
      });
      for (const when of [200, 600, 1_000]) {
        await expect.poll(() => stored, { interval: 1, timeout: 20_000 }).toBeGreaterThan(when);
        await mariadb.kill();
        await mariadb.start();
      }
      await Promise.all(lanes);
      expect([...codes]).toEqual(['no_disponible']);
      expect((await rowsOf(mark)).map(({ mensaje }) => mensaje).sort()).toEqual([...texts].sort());
      await fence(customer, [admin], mark);
      const live = heard(admin, mark).map(([, payload]) => (payload as { mensaje: string }).mensaje);
      expect(new Set(live).size).toBe(live.length);
      expect([...live].sort()).toEqual([...texts].sort());
      await expectDense();
    }, 60_000);

    test('gone: no_disponible, and history is a 500 in JSON; back: the same cid is stored', async () => {
      await gather();
      const [mark, cid] = [newMark(), uuidv7()];
      await mariadb.kill();
      expect(await customer.say('admin', mark, cid)).toEqual({ ok: false, code: 'no_disponible', retryAfter: 2 });
      const cookie = await own.cookie('admin');
      for (const [path, error] of [
        ['novedades?desde=0', 'Error al obtener mensajes'],
        ['mensajes?con=x&limite=3', 'Error al obtener mensajes'],
      ]) {
        const { status, text } = await get(`${own.url}/api/${path}`, cookie);
        expect([status, JSON.parse(text)]).toEqual([500, { error }]);
      }
      const renewal = await fetch(`${own.url}/api/renovar`, { method: 'POST', headers: { Cookie: cookie } });
      expect([renewal.status, await renewal.json()]).toEqual([500, { error: 'Error interno' }]);
      await mariadb.start();
      await expect.poll(() => customer.say('admin', mark, cid), { timeout: 5_000 }).toMatchObject({ ok: true });
      expect(await rowsOf(mark)).toHaveLength(1);
    });

    test('hung: given up in time, not stored behind its back; let go: the same cid is stored once', async () => {
      await gather();
      const [mark, cid] = [newMark(), uuidv7()];
      const lock = await createConnection(databaseUrl);
      onTestFinished(() => lock.destroy());
      await lock.query('LOCK TABLES mensajes WRITE');
      const from = performance.now();
      expect(await customer.say('admin', mark, cid)).toMatchObject({ ok: false, code: 'no_disponible' });
      expect(performance.now() - from).toBeLessThan(5_000);
      await lock.query('UNLOCK TABLES');
      expect(await rowsOf(mark)).toEqual([]);
      await expect.poll(() => customer.say('admin', mark, cid), { timeout: 5_000 }).toMatchObject({ ok: true });
      expect(await rowsOf(mark)).toHaveLength(1);
      await expectDense();
    });
  },
);
