/**
 * `seq` follows the order of the commits: whoever follows `novedades` misses nothing and sees nothing twice, with two
 * server processes on one database, a legacy writer beside them, and transactions held open.
 */
import Database from 'libsql';
import { type Connection, createConnection } from 'mysql2/promise';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildCli, type Cli } from './support/cli.ts';
import { describeDatabases } from './support/databases.ts';
import { type Client, join } from './support/extended.ts';
import { getJson } from './support/http.ts';
import { type OwnServer, SECRET, sqlOf, startOwnServer } from './support/own-server.ts';
import { newMark } from './support/socket.ts';

interface Page {
  readonly mensajes: readonly { readonly seq: number; readonly mensaje: string; readonly de: string }[];
  readonly hasta: number;
  readonly mas: boolean;
}
const RATE = { perSecond: 10_000, burst: 100_000 };

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => cli?.dispose());

/** Inserts as a legacy server does. */
async function legacyWriter(databaseUrl: string) {
  const statement = "INSERT INTO mensajes (de_usuario, para_usuario, mensaje) VALUES ('pedro', 'admin', ?)";
  if (databaseUrl.startsWith('sqlite:')) {
    const db = new Database(databaseUrl.slice('sqlite:'.length), { timeout: 5_000 });
    onTestFinished(() => void db.close());
    return async (mensaje: string) => void db.prepare(statement).run(mensaje);
  }
  const connection = await createConnection(databaseUrl);
  onTestFinished(() => connection.end());
  return async (mensaje: string) => void (await connection.query(statement, [mensaje]));
}

const novedades = (url: string, cookie: string, desde: number, limite = 1_000) =>
  getJson<Page>(`${url}/api/novedades?desde=${desde}&limite=${limite}`, cookie);

/** Follows `novedades` in small pages until it has been dry after `isOver` said so. */
async function follow(
  url: string,
  cookie: string,
  isOver: () => boolean,
): Promise<readonly Page['mensajes'][number][]> {
  const found: Page['mensajes'][number][] = [];
  for (let desde = 0; ; ) {
    const over = isOver();
    const { mensajes, hasta, mas } = await novedades(url, cookie, desde, 7);
    found.push(...mensajes);
    if (over && !mas && hasta === desde) return found;
    desde = hasta;
  }
}

/** As the console does: the same `cid` until it is known to be stored. */
async function sayUntilStored(client: Client, mensaje: string): Promise<void> {
  const cid = uuidv7();
  while (!(await client.say('admin', mensaje, cid)).ok);
}

describeDatabases('seq', (create) => {
  test('two server processes, two readers, a legacy writer: every row once, in order, without holes', async () => {
    const databaseUrl = await create();
    const one = await startOwnServer(databaseUrl, { rate: RATE });
    onTestFinished(() => one.stop());
    const env = { DATABASE_URL: databaseUrl, JWT_SECRET: SECRET };
    const { url } = await cli.serve(['--port', '0', '--rate', '10000'], env);
    const two = { ...one, url };
    const legacy = await legacyWriter(databaseUrl);
    const clients = [await join(one, 'customer'), await join(two, 'customer2'), await join(one, 'admin2')];
    const mark = newMark();
    let isOver = false;
    const readers = [one.url, url].map(async (at) => follow(at, await one.cookie('admin'), () => isOver));
    const own = follow(url, await one.cookie('customer'), () => isOver);
    await Promise.all([
      ...clients.map(async (client, who) => {
        for (let at = 0; at < 150; at += 3) {
          await Promise.all([0, 1, 2].map((n) => sayUntilStored(client, `${mark}${who}-${at + n};`)));
        }
      }),
      (async () => {
        for (let at = 0; at < 150; at++) await legacy(`${mark}legacy-${at};`);
      })(),
    ]);
    isOver = true;
    const table = await sqlOf(databaseUrl, 'SELECT seq, mensaje FROM mensajes ORDER BY seq');
    const seqs = table.map(({ seq }) => Number(seq));
    expect(seqs).toEqual(Array.from({ length: 600 }, (_, at) => at + 1));
    for (const reader of readers) {
      expect((await reader).map(({ seq, mensaje }) => [seq, mensaje])).toEqual(
        table.map(({ seq, mensaje }) => [Number(seq), mensaje]),
      );
    }
    const mine = (await own).map(({ mensaje }) => mensaje);
    expect(mine).toEqual(table.map(({ mensaje }) => mensaje).filter((text) => String(text).startsWith(`${mark}0-`)));
  });

  test('what a legacy table holds is numbered by id when it is taken over, in several transactions', async () => {
    const databaseUrl = await create();
    const own = await startOwnServer(databaseUrl, { extended: false });
    const rows = Array.from({ length: 2_345 }, (_, at) => ({
      de: 'maría',
      para: 'admin',
      mensaje: `${at}`,
      fecha: 1e12,
    }));
    await own.server.mensajes.importMensajes(rows);
    await own.stop();
    const { count, unnumbered } = (
      await sqlOf(databaseUrl, 'SELECT COUNT(*) AS count, SUM(seq IS NULL) AS unnumbered FROM mensajes')
    )[0] as { count: number; unnumbered: number };
    expect([count, Number(unnumbered)]).toEqual([2_345, 2_345]);
    const { url } = await cli.serve(['--port', '0'], { DATABASE_URL: databaseUrl, JWT_SECRET: SECRET });
    const last = await novedades(url, `token=${await own.mint('admin', 60)}`, 2_340);
    expect(last.mensajes.map(({ seq, mensaje }) => [seq, mensaje])).toEqual(
      [2_341, 2_342, 2_343, 2_344, 2_345].map((seq) => [seq, `${seq - 1}`]),
    );
    const [wrong] = await sqlOf(databaseUrl, 'SELECT COUNT(*) AS n FROM mensajes WHERE seq IS NULL OR seq <> id');
    expect(Number(wrong?.['n'])).toBe(0);
  });
});

describeDatabases(
  'seq, transactions held open',
  (create) => {
    let databaseUrl: string;
    let own: OwnServer;
    let client: Client;
    beforeAll(async () => {
      databaseUrl = await create();
      own = await startOwnServer(databaseUrl, { rate: RATE });
    });
    afterAll(() => own?.stop());

    const open = async (): Promise<Connection> => {
      const connection = await createConnection({ uri: databaseUrl, dateStrings: true });
      onTestFinished(() => connection.end());
      await connection.beginTransaction();
      return connection;
    };
    const read = async (desde: number) => novedades(own.url, await own.cookie('admin'), desde);
    const texts = (page: Page) => page.mensajes.map(({ mensaje }) => mensaje);
    const start = async () => {
      client = await join(own, 'customer');
      await client.say('admin', newMark());
      return (await read(0)).hasta;
    };

    /** Another of our processes, stopped in the middle of its transaction: number taken, row in, not committed. */
    const holdNumber = async (mensaje: string): Promise<Connection> => {
      const held = await open();
      const [[counter]] = (await held.query('SELECT valor FROM mostrador_secuencia FOR UPDATE')) as unknown as [
        [{ valor: number }],
      ];
      await held.query("INSERT INTO mensajes (de_usuario, para_usuario, mensaje, seq) VALUES ('x', 'admin', ?, ?)", [
        mensaje,
        counter.valor + 1,
      ]);
      await held.query('UPDATE mostrador_secuencia SET valor = valor + 1');
      return held;
    };

    test('a number taken and not committed: the next one waits, readers see neither, then both in order', async () => {
      const desde = await start();
      const mark = newMark();
      const held = await holdNumber(`${mark}first`);
      let isAnswered = false;
      const second = client.say('admin', `${mark}second`).finally(() => {
        isAnswered = true;
      });
      const waiting = "SELECT 1 FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";
      // The view is kept for 0.1 s after each look at it.
      await expect.poll(() => sqlOf(databaseUrl, waiting), { interval: 200, timeout: 5_000 }).toHaveLength(1);
      expect(await read(desde)).toEqual({ mensajes: [], hasta: desde, mas: false });
      expect(isAnswered).toBe(false);
      await held.commit();
      expect((await second).seq).toBe(desde + 2);
      expect(texts(await read(desde))).toEqual([`${mark}first`, `${mark}second`]);
    });

    test('a number taken and rolled back leaves no hole', async () => {
      const desde = await start();
      const mark = newMark();
      const held = await holdNumber(`${mark}never`);
      const next = client.say('admin', mark);
      await held.rollback();
      expect((await next).seq).toBe(desde + 1);
      expect(await read(desde)).toMatchObject({ hasta: desde + 1, mensajes: [{ mensaje: mark }] });
    });

    test('legacy transactions held open, committed in the other order: nobody waits, nothing is skipped', async () => {
      const desde = await start();
      const mark = newMark();
      const insert = "INSERT INTO mensajes (de_usuario, para_usuario, mensaje) VALUES ('pedro', 'admin', ?)";
      const [early, late] = [await open(), await open()];
      await early.query(insert, [`${mark}early id`]);
      await late.query(insert, [`${mark}late id`]);
      await late.commit();
      const first = await read(desde);
      expect(texts(first)).toEqual([`${mark}late id`]);
      expect((await client.say('admin', `${mark}ours`)).seq).toBe(desde + 2);
      await early.commit();
      const second = await read(first.hasta);
      expect(texts(second)).toEqual([`${mark}ours`, `${mark}early id`]);
      expect(second.mensajes.map(({ seq }) => seq)).toEqual([desde + 2, desde + 3]);
    });

    test('a message that fits no column takes no number, and its neighbours are stored', async () => {
      const desde = await start();
      const old = await join(own, 'customer2', null);
      const mark = newMark();
      for (const mensaje of [`${mark}1`, mark + 'x'.repeat(65_536), `${mark}2`]) {
        old.socket.emit('mensaje_privado', { para: 'admin', mensaje });
      }
      await expect.poll(async () => texts(await read(desde))).toEqual([`${mark}1`, `${mark}2`]);
      expect((await client.say('admin', `${mark}3`)).seq).toBe(desde + 3);
    });
  },
  ['MariaDB'],
); // SQLite has one writer at a time: there is nothing to hold open against it
