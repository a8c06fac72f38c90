/** The extended wire's history: novedades, and pages backwards. */
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeDatabases } from './support/databases.ts';
import { type Client, join } from './support/extended.ts';
import { get, getJson, historyOf } from './support/http.ts';
import { type OwnServer, startOwnServer } from './support/own-server.ts';
import { newMark } from './support/socket.ts';
import type { Who } from './support/target.ts';

interface Row {
  readonly id: number;
  readonly seq: number;
  readonly de: string;
  readonly para: string;
  readonly mensaje: string;
  readonly fecha: string;
  readonly cid: string | null;
}
interface Page {
  readonly mensajes: readonly Row[];
  readonly hasta: number;
  readonly mas: boolean;
}
const texts = ({ mensajes }: Page) => mensajes.map(({ mensaje }) => mensaje);

describeDatabases('extended HTTP', (create) => {
  let target: OwnServer;
  let admin: Client;
  let customer: Client;
  let customer2: Client;
  const ask = async (who: Who, query: string) => getJson<Page>(`${target.url}/api/${query}`, await target.cookie(who));
  const refused = async (path: string, cookie: string | null) => {
    const { status, text, headers } = await get(`${target.url}/api/${path}`, cookie);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    return [status, JSON.parse(text)];
  };
  beforeAll(async () => {
    target = await startOwnServer(await create(), { rate: { perSecond: 1_000, burst: 10_000 } });
  });
  afterAll(() => target?.stop());
  const gather = async () => {
    [admin, customer, customer2] = [
      await join(target, 'admin'),
      await join(target, 'customer'),
      await join(target, 'customer2'),
    ];
  };

  describe('novedades', () => {
    test('everything for an admin, in order, `cid` only of their own; their own for a customer', async () => {
      await gather();
      const { hasta: desde } = await ask('admin', 'novedades?desde=0');
      const mark = newMark();
      const said = [
        await customer.say('admin', `${mark}1`),
        await customer2.say('admin', `${mark}2`),
        await admin.say('MARIA', `${mark}3`),
        await customer2.say('otro', `${mark}4`),
      ];
      const all = await ask('admin', `novedades?desde=${desde}`);
      expect(texts(all)).toEqual([1, 2, 3, 4].map((n) => `${mark}${n}`));
      expect(all).toMatchObject({ hasta: said[3]!.seq, mas: false });
      expect(all.mensajes.map(({ id, seq, fecha }) => ({ id, seq, fecha }))).toEqual(
        said.map(({ id, seq, fecha }) => ({ id, seq, fecha })),
      );
      expect(all.mensajes.map(({ cid }) => cid)).toEqual([null, null, said[2]!.cid, null]);
      expect(Object.keys(all.mensajes[0]!).sort()).toEqual(['cid', 'de', 'fecha', 'id', 'mensaje', 'para', 'seq']);

      const own = await ask('customer', `novedades?desde=${desde}`);
      expect(texts(own)).toEqual([`${mark}1`, `${mark}3`]); // the admin wrote the name as the collation reads it
      expect(own).toMatchObject({ hasta: said[3]!.seq, mas: false });
      expect(own.mensajes.map(({ cid }) => cid)).toEqual([said[0]!.cid, null]);
    });

    test('pages join without a seam; past the end there is nothing', async () => {
      await gather();
      const { hasta: start } = await ask('admin', 'novedades?desde=0');
      const mark = newMark();
      for (let at = 0; at < 10; at++) await (at % 3 === 0 ? customer2 : customer).say('admin', `${mark}${at}`);
      for (const [who, expected] of [
        ['admin', 10],
        ['customer', 6],
      ] as const) {
        const found: string[] = [];
        let [desde, pages] = [start, 0];
        for (let mas = true; mas; pages++) {
          const page = await ask(who, `novedades?desde=${desde}&limite=3`);
          expect(page.mensajes.length).toBeLessThanOrEqual(3);
          expect(page.hasta).toBeGreaterThanOrEqual(page.mensajes.at(-1)?.seq ?? desde);
          found.push(...texts(page));
          ({ hasta: desde, mas } = page);
        }
        expect([found.length, new Set(found).size, pages]).toEqual([expected, expected, Math.ceil(expected / 3)]);
        expect(await ask(who, `novedades?desde=${desde}`)).toEqual({ mensajes: [], hasta: desde, mas: false });
        expect(await ask(who, 'novedades?desde=999999999')).toEqual({ mensajes: [], hasta: desde, mas: false });
      }
    });

    test('rows of a legacy server beside us are numbered before they are read', async () => {
      const { hasta } = await ask('admin', 'novedades?desde=0');
      const mark = newMark();
      const inserts = [1, 2, 3].map((n) => ({ de: 'maría', para: 'admin', mensaje: `${mark}${n}`, fecha: n * 1_000 }));
      await target.server.mensajes.importMensajes(inserts);
      const page = await ask('admin', `novedades?desde=${hasta}`);
      expect(page.mensajes.map(({ seq, mensaje }) => [seq, mensaje])).toEqual(
        [1, 2, 3].map((n) => [hasta + n, `${mark}${n}`]),
      );
    });

    test('403 and 400, in JSON', async () => {
      const cookie = await target.cookie('customer');
      expect(await refused('novedades?desde=0', null)).toEqual([403, { error: 'Acceso denegado' }]);
      expect(await refused('novedades?desde=0', 'token=x')).toEqual([403, { error: 'Token inválido' }]);
      const expired = `token=${await target.mint('admin', -1)}`;
      expect(await refused('novedades?desde=0', expired)).toEqual([403, { error: 'Token inválido' }]);
      expect(await refused('novedades', cookie)).toEqual([400, { error: 'Falta el parámetro ?desde=seq' }]);
      for (const query of [
        'desde=',
        'desde=x',
        'desde=-1',
        'desde=1.5',
        'desde=1e3',
        'desde=1&desde=2',
        'desde=0&limite=0',
        'desde=0&limite=x',
        'desde=0&limite=',
        `desde=${'9'.repeat(30)}`,
      ]) {
        expect([query, ...(await refused(`novedades?${query}`, cookie))]).toEqual([
          query,
          400,
          { error: 'Parámetro no válido' },
        ]);
      }
      expect((await ask('customer', 'novedades?desde=0&limite=99999')).mensajes.length).toBeGreaterThan(0);
    });
  });

  describe('mensajes, backwards', () => {
    test('pages from the newest to the first, each oldest first', async () => {
      await gather();
      const [mark, para] = [newMark(), 'josé'];
      for (let at = 0; at < 7; at++) await admin.say(para, `${mark}${at}`);
      const first = await ask('admin', 'mensajes?con=JOSE&limite=3');
      expect([texts(first), first.mas]).toEqual([[4, 5, 6].map((n) => mark + n), true]);
      const second = await ask('admin', `mensajes?con=jose&antes=${first.mensajes[0]!.seq}&limite=3`);
      expect([texts(second), second.mas]).toEqual([[1, 2, 3].map((n) => mark + n), true]);
      const third = await ask('admin', `mensajes?con=jose&antes=${second.mensajes[0]!.seq}`);
      expect([texts(third), third.mas]).toEqual([[`${mark}0`], false]);
      expect(third.mensajes[0]?.cid).not.toBeNull();
    });

    test('without the parameters: the legacy answer', async () => {
      await gather();
      const [mark, para] = [newMark(), 'lucas'];
      await admin.say(para, mark);
      const rows = await historyOf(target.url, await target.cookie('admin'), para);
      expect(rows).toEqual([{ de_usuario: 'admin', para_usuario: para, mensaje: mark, fecha: expect.any(String) }]);
    });

    test('admins only; 400 for what is no number', async () => {
      const cookie = await target.cookie('admin');
      const customers = await target.cookie('customer');
      expect(await refused('mensajes?con=x&limite=3', customers)).toEqual([
        403,
        { error: 'Acceso solo para administradores' },
      ]);
      expect(await refused('mensajes?antes=3', cookie)).toEqual([400, { error: 'Falta el parámetro ?con=usuario' }]);
      for (const query of ['antes=x', 'antes=', 'limite=0', 'limite=-1']) {
        expect(await refused(`mensajes?con=x&${query}`, cookie)).toEqual([400, { error: 'Parámetro no válido' }]);
      }
    });
  });

  test('a repeat of a message keeps its place in novedades', async () => {
    await gather();
    const [mark, cid] = [newMark(), uuidv7()];
    const first = await customer.say('admin', mark, cid);
    await customer.say('admin', mark, cid);
    const page = await ask('admin', `novedades?desde=${first.seq! - 1}`);
    expect(texts(page)).toEqual([mark]);
  });
});
