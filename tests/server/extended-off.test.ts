/** `--legacy`: nothing of the extended protocol answers, and slow inserts, for tests, are only slow. */
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createServer } from '../../src-server/create-server.ts';
import { buildCli, type Cli } from './support/cli.ts';
import { describeDatabases } from './support/databases.ts';
import { join } from './support/extended.ts';
import { get, historyOf, post } from './support/http.ts';
import { type OwnServer, PEOPLE, SECRET, sqlOf, startOwnServer } from './support/own-server.ts';
import { newMark } from './support/socket.ts';
import { freshAddress } from './support/target.ts';
import { tempDir } from './support/temp-dir.ts';

describeDatabases('--legacy', (create) => {
  let databaseUrl: string;
  let target: OwnServer;
  beforeAll(async () => {
    databaseUrl = await create();
    target = await startOwnServer(databaseUrl, { extended: false });
  });
  afterAll(() => target?.stop());

  test('a hello is ignored: legacy events, no acknowledgement', async () => {
    const [admin, customer] = [await join(target, 'admin'), await join(target, 'customer')];
    const [mark, fence] = [newMark(), newMark()];
    const payload = { para: 'admin', mensaje: mark, cid: uuidv7() };
    admin.socket.emit('presencia', { usuario: mark, estado: 'mirando' });
    await expect(customer.socket.timeout(300).emitWithAck('mensaje_privado', payload)).rejects.toThrow('timed out');
    customer.socket.emit('mensaje_privado', { para: 'nadie', mensaje: fence });
    await admin.inbox.until(fence);
    const bare = ['mensaje_recibido', { de: customer.usuario, mensaje: mark }];
    expect(admin.inbox.marked('')).toEqual([
      bare,
      bare,
      ['mensaje_recibido', { de: customer.usuario, mensaje: fence }],
    ]);
  });

  test('the legacy INSERT: no number, no cid', async () => {
    const customer = await join(target, 'customer');
    const mark = newMark();
    customer.socket.emit('mensaje_privado', { para: 'admin', mensaje: mark, cid: uuidv7() });
    const rows = () => sqlOf(databaseUrl, `SELECT seq, cid FROM mensajes WHERE mensaje = '${mark}'`);
    await expect.poll(rows).toMatchObject([{ seq: null, cid: null }]);
  });

  test('HTTP: the extended paths are not there, its parameters are ignored, /auth is a page', async () => {
    const cookie = await target.cookie('admin');
    expect((await get(`${target.url}/api/novedades?desde=0`, cookie)).status).toBe(404);
    const renewal = await fetch(`${target.url}/api/renovar`, { method: 'POST', headers: { Cookie: cookie } });
    expect([renewal.status, renewal.headers.get('set-cookie')]).toEqual([404, null]);
    const all = await historyOf(target.url, cookie, 'maría');
    expect(all.length).toBeGreaterThan(1);
    const asked = await get(`${target.url}/api/mensajes?con=maría&antes=1&limite=1`, cookie);
    expect(JSON.parse(asked.text)).toEqual(all);
    const wrong = await post(
      `${target.url}/auth`,
      'user=x&pass=y',
      freshAddress(target.url),
      undefined,
      'application/json',
    );
    expect([wrong.status, wrong.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  });
});

test('slow inserts: delivered at once, stored late, each in its own time', async () => {
  const databaseUrl = `sqlite:${tempDir()}/slow.db`;
  const target = await startOwnServer(databaseUrl, { extended: false, insertDelayMs: [200, 600] });
  onTestFinished(() => target.stop());
  const [admin, customer] = [await join(target, 'admin'), await join(target, 'customer')];
  const mark = newMark();
  const rows = () => sqlOf(databaseUrl, `SELECT mensaje FROM mensajes WHERE mensaje LIKE '${mark}%' ORDER BY id`);
  const texts = Array.from({ length: 60 }, (_, at) => `${mark}${at};`);
  const from = performance.now();
  for (const mensaje of texts) customer.socket.emit('mensaje_privado', { para: 'nadie', mensaje });
  await admin.inbox.until(`${mark}59;`);
  if (performance.now() - from < 150) expect(await rows()).toEqual([]);
  await expect.poll(async () => (await rows()).length, { timeout: 5_000 }).toBe(60);
  const stored = (await rows()).map(({ mensaje }) => mensaje);
  expect(stored).not.toEqual(texts); // they overtake one another: 60 in order by chance would be one in 60!
  expect([...stored].sort()).toEqual([...texts].sort());
});

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => cli?.dispose());

test('the command line: --legacy, --insert-delay, --mensaje-max, --rate', async () => {
  const env = { DATABASE_URL: `sqlite:${tempDir()}/cli.db`, JWT_SECRET: SECRET };
  const seed = await createServer({ databaseUrl: env.DATABASE_URL, jwtSecret: SECRET, bcryptCost: 4 });
  await seed.accounts.add({ ...PEOPLE.admin, rol: 'admin' });
  const token = await seed.tokens.mint({ usuario: 'admin', nombre: null, rol: 'admin', imagen: null });
  await seed.close();
  const at = (url: string) => ({ url, people: PEOPLE, cookie: async () => `token=${token}` });

  const old = await cli.serve(['--port', '0', '--legacy', '--insert-delay', '0-5'], env);
  expect((await get(`${old.url}/api/novedades?desde=0`, `token=${token}`)).status).toBe(404);
  const late = await cli.serve(['--port', '0', '--mensaje-max', '5', '--rate', '1'], env);
  const client = await join(at(late.url), 'admin');
  expect(await client.say('x', '123456')).toEqual({ ok: false, code: 'demasiado_largo' });
  expect(client.inbox.marked('')).toMatchObject([['capacidades', { limites: { mensaje: 5 } }]]);
  const codes = [];
  for (let n = 0; n < 12; n++) codes.push((await client.say('x', '12345')).code);
  expect(codes.slice(0, 10)).toEqual(Array(10).fill(undefined));
  expect(codes).toContain('limite');
  for (const range of ['5', '5-1', 'x-y', '0-99999999']) {
    const { code, err } = await cli.run(['--insert-delay', range], env);
    expect([code, err]).toEqual([2, '--insert-delay must be two numbers, the smaller first, up to 60000: 0-250.\n']);
  }
});
