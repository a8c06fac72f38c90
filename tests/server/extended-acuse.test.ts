/** The acknowledgement: after commit, once, and its codes. */
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDatabases } from './support/databases.ts';
import { type Acuse, type Client, fence, heard, join } from './support/extended.ts';
import { type OwnServer, startAgain, startOwnServer } from './support/own-server.ts';
import { newMark } from './support/socket.ts';

const bodyOf = ({ ok, id, seq, fecha, cid }: Acuse) => ({ ok, id, seq, fecha, cid });

describeDatabases('acuse', (create) => {
  let databaseUrl: string;
  let target: OwnServer;
  beforeAll(async () => {
    databaseUrl = await create();
    target = await startOwnServer(databaseUrl, { rate: { perSecond: 1_000, burst: 10_000 } });
  });
  afterAll(() => target?.stop());
  const rowsOf = (mark: string) =>
    target.inside.sql(
      `SELECT id, seq, cid, de_usuario, para_usuario, mensaje FROM mensajes WHERE mensaje LIKE '${mark}%' AND mensaje NOT LIKE '%fence-%'`,
    );

  test('the row is in the table when it is answered, and the answer is the row', async () => {
    const customer = await join(target, 'customer');
    const [mark, cid] = [newMark(), uuidv7()];
    const acuse = await customer.say('admin', mark, cid);
    const rows = await rowsOf(mark);
    expect(rows).toMatchObject([{ id: acuse.id, seq: acuse.seq, cid, de_usuario: customer.usuario, mensaje: mark }]);
    const fecha = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
    expect(acuse).toEqual({ ok: true, id: rows[0]?.['id'], seq: rows[0]?.['seq'], fecha, cid, dup: false });
  });

  test('a repeat: the same row, `dup`, and nothing delivered again', async () => {
    const [customer, admin] = [await join(target, 'customer'), await join(target, 'admin')];
    const [mark, cid] = [newMark(), uuidv7()];
    const first = await customer.say('admin', mark, cid);
    const again = await customer.say('admin', mark, cid.toUpperCase());
    expect(again).toEqual({ ...first, dup: true });
    await fence(customer, [admin], mark);
    expect(heard(admin, mark)).toHaveLength(1);
    expect(await rowsOf(mark)).toHaveLength(1);
  });

  test('repeats while the first is on its way, from two sockets', async () => {
    const [customer, window2, admin] = [
      await join(target, 'customer'),
      await join(target, 'customer'),
      await join(target, 'admin'),
    ];
    const mark = newMark();
    for (let round = 0; round < 20; round++) {
      const [cid, text] = [uuidv7(), `${mark}${round};`];
      const acks = await Promise.all(
        [customer, customer, window2, window2].map((client) => client.say('admin', text, cid)),
      );
      expect(new Set(acks.map((acuse) => JSON.stringify(bodyOf(acuse)))).size).toBe(1);
      expect(acks.filter(({ dup }) => !dup)).toHaveLength(1);
    }
    await fence(customer, [admin], mark);
    expect(heard(admin, mark)).toHaveLength(20);
    expect(await rowsOf(mark)).toHaveLength(20);
  });

  test('a repeat after a restart, and at two servers at once', async () => {
    const [mark, cid] = [newMark(), uuidv7()];
    const first = await (await join(target, 'customer')).say('admin', mark, cid);
    const other = await startAgain(databaseUrl);
    expect(await (await join(other, 'customer')).say('admin', mark, cid)).toEqual({ ...first, dup: true });
    const clients: Client[] = [await join(target, 'customer'), await join(other, 'customer')];
    for (let round = 0; round < 30; round++) {
      const [same, text] = [uuidv7(), `${mark}${round};`];
      const acks = await Promise.all(clients.map((client) => client.say('admin', text, same)));
      expect(acks[0]).toMatchObject(bodyOf(acks[1]!));
      expect(acks.map(({ dup }) => dup).sort()).toEqual([false, true]);
    }
    expect(await rowsOf(mark)).toHaveLength(31);
    await other.stop();
  });

  test('cid_reutilizado: the same cid with another text or addressee, before and after commit; not of another sender', async () => {
    const [customer, customer2] = [await join(target, 'customer'), await join(target, 'customer2')];
    const [mark, cid] = [newMark(), uuidv7()];
    const [first, second] = await Promise.all([
      customer.say('admin', mark, cid),
      customer.say('admin', `${mark}x`, cid),
    ]);
    expect([first.ok, second]).toEqual([true, { ok: false, code: 'cid_reutilizado' }]);
    for (const [para, text] of [
      ['admin', `${mark}y`],
      ['otro', mark],
    ] as const) {
      expect(await customer.say(para, text, cid)).toEqual({ ok: false, code: 'cid_reutilizado' });
    }
    expect(await customer2.say('admin', `${mark}z`, cid)).toMatchObject({ ok: true, dup: false });
    expect((await rowsOf(mark)).map(({ mensaje }) => mensaje)).toEqual([mark, `${mark}z`]);
  });

  test('demasiado_largo: over 4,000 characters; an emoji is one', async () => {
    const customer = await join(target, 'customer');
    const mark = newMark();
    const fits = mark + '😀'.repeat(4_000 - mark.length);
    expect(await customer.say('admin', `${fits}x`)).toEqual({ ok: false, code: 'demasiado_largo' });
    expect(await customer.say('admin', fits)).toMatchObject({ ok: true });
    expect(await rowsOf(mark)).toHaveLength(1);
  });

  test('invalido: whatever is not `{ para, mensaje, cid }`; nothing is stored or delivered', async () => {
    const [customer, admin] = [await join(target, 'customer'), await join(target, 'admin')];
    const [mark, cid] = [newMark(), uuidv7()];
    const wrong: readonly unknown[] = [
      undefined,
      null,
      mark,
      7,
      [],
      {},
      { para: 'admin', mensaje: mark },
      { para: '', mensaje: mark, cid },
      { para: 'admin', mensaje: { mark }, cid },
      { para: 'admin', mensaje: null, cid },
      { para: 7, mensaje: mark, cid },
      { para: 'admin', mensaje: mark, cid: 'x' },
      { para: 'admin', mensaje: mark, cid: 7 },
      { para: 'n'.repeat(101), mensaje: mark, cid },
      { para: 'a\0', mensaje: mark, cid },
    ];
    for (const payload of wrong) {
      const acuse = await customer.socket.timeout(5_000).emitWithAck('mensaje_privado', payload);
      expect([payload, acuse]).toEqual([payload, { ok: false, code: 'invalido' }]);
      customer.socket.emit('mensaje_privado', payload);
    }
    await fence(customer, [admin], mark);
    expect(heard(admin, mark)).toEqual([]);
    expect(await rowsOf(mark)).toEqual([]);
  });

  test('text is answered for and delivered as it is stored: NUL, a lone surrogate, markup', async () => {
    const [customer, admin] = [await join(target, 'customer'), await join(target, 'admin')];
    for (const text of ['a\0b', 'a\ud800b', '<b>&"\'; --', 'uno\r\ndos', '']) {
      const [mark, cid] = [newMark(), uuidv7()];
      expect(await customer.say('admin', mark + text, cid)).toMatchObject({ ok: true, dup: false });
      expect(await customer.say('admin', mark + text, cid)).toMatchObject({ ok: true, dup: true });
      await admin.inbox.until(mark);
      expect(admin.inbox.marked(mark).at(-1)?.[1]).toMatchObject({ mensaje: mark + text.toWellFormed() });
    }
  });

  test('without an acknowledgement asked for it is stored and delivered all the same', async () => {
    const [customer, admin] = [await join(target, 'customer'), await join(target, 'admin')];
    const mark = newMark();
    customer.socket.emit('mensaje_privado', { para: 'admin', mensaje: mark, cid: uuidv7() });
    await admin.inbox.until(mark);
    expect(await rowsOf(mark)).toHaveLength(1);
  });
});

test('limite: each sender their own; after the time it says there is room', async () => {
  let time = Date.now();
  const target = await startOwnServer('sqlite::memory:', { rate: { perSecond: 0.25, burst: 3 }, now: () => time });
  const [customer, admin] = [await join(target, 'customer'), await join(target, 'admin')];
  const codes = [];
  for (let at = 0; at < 4; at++) codes.push(await customer.say('admin', newMark()));
  expect(codes.map(({ ok }) => ok)).toEqual([true, true, true, false]);
  expect(codes[3]).toEqual({ ok: false, code: 'limite', retryAfter: 4 });
  expect(await admin.say('x', newMark())).toMatchObject({ ok: true });
  time += 4_000;
  expect(await customer.say('admin', newMark())).toMatchObject({ ok: true });
  expect(await customer.say('admin', newMark())).toMatchObject({ code: 'limite' });
  await target.stop();
});

test('no_disponible: the queue is full', async () => {
  const target = await startOwnServer('sqlite::memory:', { queueMax: 0 });
  const [customer, admin] = [await join(target, 'customer'), await join(target, 'admin')];
  const mark = newMark();
  expect(await customer.say('admin', mark)).toEqual({ ok: false, code: 'no_disponible', retryAfter: 1 });
  const old = await join(target, 'customer', null);
  old.socket.emit('mensaje_privado', { para: 'admin', mensaje: mark });
  await admin.inbox.until(mark);
  expect(admin.inbox.marked(mark)).toEqual([
    ['mensaje_recibido', { de: customer.usuario, para: 'admin', mensaje: mark }],
  ]);
  await target.stop();
});
