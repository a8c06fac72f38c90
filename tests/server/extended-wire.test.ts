/** The extended wire's live half: who hears what, beside legacy clients of the same server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeDatabases } from './support/databases.ts';
import { fence, HELLO, heard, join, joinLegacy } from './support/extended.ts';
import { type OwnServer, startOwnServer } from './support/own-server.ts';
import { listen, newMark, openSocket } from './support/socket.ts';

const FECHA = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
const NUMBER = expect.any(Number);

describeDatabases('extended wire', (create) => {
  let target: OwnServer;
  beforeAll(async () => {
    target = await startOwnServer(await create());
  });
  afterAll(() => target?.stop());

  describe('hello', () => {
    test('the first event is `capacidades`', async () => {
      const { inbox, socket } = await join(target, 'admin');
      const customer = await join(target, 'customer');
      const mark = newMark();
      await customer.say('admin', mark);
      await inbox.until(mark);
      expect(inbox.marked('')[0]).toEqual([
        'capacidades',
        { proto: 1, caps: ['acuse', 'eco', 'novedades', 'presencia', 'renovar'], limites: { mensaje: 4_000 } },
      ]);
      expect(inbox.marked('').filter(([event]) => event === 'capacidades')).toHaveLength(1);
      expect(socket.connected).toBe(true);
    });

    test('no hello, or one nobody understands: a legacy client, which hears nothing of it', async () => {
      const wrong = [
        null,
        {},
        { proto: 2, caps: [] },
        { proto: 1 },
        { proto: 1, caps: 'x' },
        { proto: 1, caps: [], desde: -1 },
      ];
      for (const auth of wrong) {
        const client = await join(target, 'admin', auth);
        const customer = await join(target, 'customer');
        const mark = newMark();
        await customer.say('admin', mark);
        await fence(customer, [client], mark);
        const twice = ['mensaje_recibido', { de: customer.usuario, mensaje: mark }];
        expect(heard(client, mark)).toEqual([twice, twice]);
        expect(client.inbox.marked('').map(([event]) => event)).not.toContain('capacidades');
      }
    });
  });

  test('customer → admin: extended admins once, with everything; legacy ones as ever', async () => {
    const [customer, admin, admin2] = [
      await join(target, 'customer'),
      await join(target, 'admin'),
      await join(target, 'admin2'),
    ];
    const [old, old2] = [await joinLegacy(target, 'admin'), await joinLegacy(target, 'admin2')];
    const mark = newMark();
    const { id, seq, fecha } = await customer.say('admin', mark);
    await fence(customer, [admin, admin2, old, old2], mark);
    const whole = ['mensaje_recibido', { de: customer.usuario, mensaje: mark, id, seq, para: 'admin', fecha }];
    for (const client of [admin, admin2]) expect(heard(client, mark)).toEqual([whole]);
    const bare = ['mensaje_recibido', { de: customer.usuario, mensaje: mark }];
    expect(heard(old, mark)).toEqual([bare, bare]);
    expect(heard(old2, mark)).toEqual([bare]);
    expect(heard(customer, mark)).toEqual([]);
  });

  test("admin → customer: an echo to the other admins, and, with its cid, to the sender's other sockets", async () => {
    const [admin, window2, admin2] = [
      await join(target, 'admin'),
      await join(target, 'admin'),
      await join(target, 'admin2'),
    ];
    const [customer, oldCustomer] = [await join(target, 'customer'), await joinLegacy(target, 'customer')];
    const [old, old2] = [await joinLegacy(target, 'admin'), await joinLegacy(target, 'admin2')];
    const mark = newMark();
    const { id, seq, fecha, cid } = await admin.say(customer.usuario, mark);
    await fence(customer, [admin, window2, admin2, customer, oldCustomer, old, old2], mark);
    const row = { id, seq, de: 'admin', para: customer.usuario, mensaje: mark, fecha };
    expect(heard(customer, mark)).toEqual([['mensaje_recibido', row]]);
    expect(heard(oldCustomer, mark)).toEqual([['mensaje_recibido', { de: 'admin', mensaje: mark }]]);
    expect(heard(window2, mark)).toEqual([['mensaje_eco', { ...row, cid }]]);
    expect(heard(admin2, mark)).toEqual([['mensaje_eco', { ...row, cid: null }]]);
    for (const client of [admin, old, old2]) expect(heard(client, mark)).toEqual([]);
  });

  test('admin → admin: the addressee hears it once, as a message; to oneself: once on each window', async () => {
    const [admin, window2, admin2] = [
      await join(target, 'admin'),
      await join(target, 'admin'),
      await join(target, 'admin2'),
    ];
    const customer = await join(target, 'customer');
    const [mark, own] = [newMark(), newMark()];
    const first = await admin.say(admin2.usuario, mark);
    const second = await admin.say('admin', own);
    await fence(customer, [admin, window2, admin2], mark);
    const events = (client: typeof admin, of: string) => heard(client, of).map(([event]) => event);
    expect([events(admin, mark), events(window2, mark), events(admin2, mark)]).toEqual([
      [],
      ['mensaje_eco'],
      ['mensaje_recibido'],
    ]);
    expect(heard(window2, mark)[0]?.[1]).toMatchObject({ cid: first.cid, seq: first.seq });
    expect([events(admin, own), events(window2, own), events(admin2, own)]).toEqual([
      ['mensaje_recibido'],
      ['mensaje_recibido'],
      ['mensaje_eco'],
    ]);
    expect(second.seq).toBe(first.seq! + 1);
  });

  test('customer → customer: the addressee and every admin, once, and it says to whom', async () => {
    const [customer, customer2, admin] = [
      await join(target, 'customer'),
      await join(target, 'customer2'),
      await join(target, 'admin'),
    ];
    const mark = newMark();
    await customer.say(customer2.usuario, mark);
    await fence(customer, [customer2, admin], mark);
    for (const client of [customer2, admin]) {
      expect(heard(client, mark)).toMatchObject([
        ['mensaje_recibido', { de: customer.usuario, para: customer2.usuario }],
      ]);
    }
  });

  test('a legacy sender: extended clients hear it with its number; no acknowledgement, whatever it asks', async () => {
    const [old, oldAdmin] = [await joinLegacy(target, 'customer'), await joinLegacy(target, 'admin')];
    const [admin, admin2, customer] = [
      await join(target, 'admin'),
      await join(target, 'admin2'),
      await join(target, 'customer'),
    ];
    const [mark, answer] = [newMark(), newMark()];
    const payload = { para: 'admin', mensaje: mark, cid: '01890a5d-ac96-774b-bcce-b302099a8057' };
    await expect(old.socket.timeout(400).emitWithAck('mensaje_privado', payload)).rejects.toThrow('timed out');
    oldAdmin.socket.emit('mensaje_privado', { para: customer.usuario, mensaje: answer });
    await Promise.all([customer.inbox.until(answer), admin.inbox.until(answer), admin2.inbox.until(answer)]);
    const row = { id: NUMBER, seq: NUMBER, de: old.usuario, para: 'admin', mensaje: mark, fecha: FECHA };
    for (const client of [admin, admin2]) expect(heard(client, mark)).toEqual([['mensaje_recibido', row]]);
    const reply = { ...row, de: 'admin', para: customer.usuario, mensaje: answer };
    expect(heard(customer, answer)).toEqual([['mensaje_recibido', reply]]);
    for (const client of [admin, admin2])
      expect(heard(client, answer)).toEqual([['mensaje_eco', { ...reply, cid: null }]]);
    const [stored] = await target.inside.sql(`SELECT cid FROM mensajes WHERE mensaje = '${mark}'`);
    expect(stored?.['cid']).toBeNull();
  });

  test('what a legacy client sent and no table holds comes without a number', async () => {
    const [old, admin] = [await joinLegacy(target, 'customer'), await join(target, 'admin')];
    const customer = await join(target, 'customer2');
    const mark = newMark();
    const over = mark + 'x'.repeat(65_536);
    const bodies = [{ mark }, [mark], over];
    for (const mensaje of bodies) old.socket.emit('mensaje_privado', { para: 'admin', mensaje });
    old.socket.emit('mensaje_privado', { mensaje: `${mark}sin para` });
    await admin.inbox.until(over);
    await fence(customer, [admin], mark);
    const payloads = heard(admin, mark).map(([, payload]) => payload);
    expect(payloads).toHaveLength(4);
    for (const mensaje of bodies) expect(payloads).toContainEqual({ de: old.usuario, para: 'admin', mensaje });
    expect(payloads).toContainEqual({ de: old.usuario, mensaje: `${mark}sin para` });
  });

  test('events leave in the order of their numbers, from whoever the messages are', async () => {
    const [customer, admin, admin2] = [
      await join(target, 'customer'),
      await join(target, 'admin'),
      await join(target, 'admin2'),
    ];
    const old = await joinLegacy(target, 'customer2');
    const mark = newMark();
    const acks = Array.from({ length: 200 }, (_, at) => {
      old.socket.emit('mensaje_privado', { para: 'admin', mensaje: `${mark}old${at}` });
      return [customer.say('admin', `${mark}a${at}`), admin2.say(customer.usuario, `${mark}b${at}`)];
    });
    await Promise.all(acks.flat());
    await fence(customer, [admin], mark);
    await admin.inbox.until(`${mark}old199`);
    const seqs = heard(admin, mark).map(([, payload]) => (payload as { seq: number }).seq);
    expect(seqs).toHaveLength(600);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  });

  test('presencia: from an admin to the other admins, and its end when the socket goes; never from a customer', async () => {
    const [admin, window2, admin2] = [
      await join(target, 'admin'),
      await join(target, 'admin'),
      await join(target, 'admin2'),
    ];
    const [customer, old] = [await join(target, 'customer'), await joinLegacy(target, 'admin2')];
    const mark = newMark();
    customer.socket.emit('presencia', { usuario: `${mark}no`, estado: 'mirando' });
    for (const wrong of [
      { usuario: mark, estado: 'x' },
      { usuario: mark },
      mark,
      [mark],
      { usuario: '', estado: mark },
    ]) {
      admin.socket.emit('presencia', wrong);
    }
    admin.socket.emit('presencia', { usuario: mark, estado: 'mirando', de: 'otra' });
    admin.socket.emit('presencia', { usuario: mark, estado: 'escribiendo' });
    await admin2.inbox.until('escribiendo');
    admin.socket.disconnect();
    await admin2.inbox.until('libre');
    await fence(customer, [admin2, old, window2], mark);
    expect(heard(admin2, mark)).toEqual(
      ['mirando', 'escribiendo', 'libre'].map((estado) => ['presencia', { de: 'admin', usuario: mark, estado }]),
    );
    for (const client of [customer, old, window2]) expect(heard(client, mark)).toEqual([]);
  });
});

test('limits are said as they are configured', async () => {
  const target = await startOwnServer('sqlite::memory:', { mensajeMax: 17 });
  const socket = openSocket(target.url, await target.cookie('admin'), { auth: HELLO });
  const inbox = listen(socket);
  socket.connect();
  await inbox.until('limites');
  expect(inbox.marked('limites')[0]?.[1]).toMatchObject({ limites: { mensaje: 17 } });
  await target.stop();
});
