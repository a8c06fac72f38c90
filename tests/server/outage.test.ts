/** The database goes and comes back under a running server: killed for real, on a real MariaDB. */
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { get, historyOf, post } from './support/http.ts';
import { type Mariadb, mariadbMissing, startMariadb } from './support/mariadb.ts';
import { otherTarget } from './support/other-server.ts';
import { type OwnServer, PEOPLE, sqlOf, startOwnServer } from './support/own-server.ts';
import { connect, listen, newMark } from './support/socket.ts';
import { freshAddress } from './support/target.ts';

const missing = otherTarget ? 'SERVER_URL is set, and this stops databases' : mariadbMissing;
if (missing !== null) process.stderr.write(`SKIPPED: database gone and back: ${missing}\n`);

/** Short, so that a database that hangs is given up in a test's time. */
const TIMEOUT_MS = 1_000;

describe.skipIf(missing !== null)(`database gone and back${missing === null ? '' : ` [skipped: ${missing}]`}`, () => {
  let mariadb: Mariadb;
  let own: OwnServer;
  let databaseUrl: string;
  beforeAll(async () => {
    mariadb = await startMariadb();
    databaseUrl = await mariadb.createDatabase();
    own = await startOwnServer(databaseUrl, { databaseTimeoutMs: TIMEOUT_MS });
  });
  afterAll(async () => {
    await own?.stop();
    await mariadb?.dispose();
  });

  const say = async (mensaje: string): Promise<void> => {
    const inbox = listen(await connect(own.url, await own.cookie('admin')));
    const customer = await connect(own.url, await own.cookie('customer'));
    customer.emit('mensaje_privado', { para: 'nadie', mensaje });
    await inbox.until(mensaje);
  };
  const stored = async () =>
    (await historyOf(own.url, await own.cookie('admin'), 'nadie')).map(({ mensaje }) => mensaje);
  const answersOf = async (path: string, who: 'admin' | 'customer') => {
    const { status, text } = await get(own.url + path, await own.cookie(who));
    return [status, JSON.parse(text)];
  };
  const expectFailing = async (): Promise<void> => {
    expect(await answersOf('/api/mensajes?con=x', 'admin')).toEqual([500, { error: 'Error al obtener mensajes' }]);
    expect(await answersOf('/api/mensajes/mios', 'customer')).toEqual([500, { error: 'Error interno' }]);
    expect(await answersOf('/api/usuarios-conversaciones', 'admin')).toEqual([500, { error: 'Error interno' }]);
  };

  test('gone: live delivery goes on, history is a legacy 500, a sign-in is a 503 page; back: all works', async () => {
    const marks = { before: newMark(), during: newMark(), after: newMark() };
    await say(marks.before);
    await expect.poll(stored).toEqual([marks.before]);

    await mariadb.kill();
    await say(marks.during);
    await expectFailing();
    const { usuario, pass } = PEOPLE.admin;
    const form = String(new URLSearchParams({ user: usuario, pass }));
    const refused = await post(`${own.url}/auth`, form, freshAddress(own.url));
    expect([refused.status, refused.headers['set-cookie']]).toEqual([503, undefined]);
    expect(refused.headers['content-type']).toBe('text/html; charset=utf-8');
    await expect.poll(() => own.inside.log()).toContain('message-not-stored');

    await mariadb.start();
    await say(marks.after);
    await expect.poll(stored, { timeout: 5_000 }).toEqual([marks.before, marks.after]);
    const back = await post(`${own.url}/auth`, form, freshAddress(own.url));
    expect(back.headers['set-cookie']).toHaveLength(1);
  });

  test('a locked table: history is given up, not waited for; unlocked, it answers again', async () => {
    const mark = newMark();
    const lock = await lockMensajes(databaseUrl);
    const from = performance.now();
    await expectFailing();
    expect(performance.now() - from).toBeLessThan(5 * TIMEOUT_MS); // three questions, each given up at its own time
    await say(mark);
    await lock.release();
    const after = newMark();
    await expect.poll(async () => (await answersOf('/api/mensajes?con=x', 'admin'))[0], { timeout: 5_000 }).toBe(200);
    await say(after);
    await expect.poll(stored, { timeout: 5_000 }).toContain(after);
  });

  test('a shutdown waits for the inserts of what was delivered', async () => {
    const url = await mariadb.createDatabase();
    const other = await startOwnServer(url);
    const customer = await connect(other.url, await other.cookie('customer'));
    const inbox = listen(await connect(other.url, await other.cookie('admin')));
    const mark = newMark();
    for (let at = 0; at < 500; at++) customer.emit('mensaje_privado', { para: 'nadie', mensaje: `${mark}${at};` });
    await inbox.until(`${mark}499;`);
    await other.stop();
    expect(await sqlOf(url, 'SELECT COUNT(*) AS n FROM mensajes')).toEqual([{ n: 500 }]);
  });
});

async function lockMensajes(databaseUrl: string) {
  const connection = await createConnection(databaseUrl);
  await connection.query('LOCK TABLES mensajes WRITE');
  return { release: () => connection.end() };
}
