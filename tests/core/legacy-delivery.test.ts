/** Sending to a server that never answers: nothing lost without a mark, nothing sent twice. */
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-desk.ts';

const said = (desk: Awaited<ReturnType<typeof fakeDesk>>) => desk.server.table.map((row) => row.mensaje);

async function legacyDesk() {
  const desk = await fakeDesk();
  await desk.pass(2_000); // the hello that does not come
  return desk;
}

test('sent at once, confirmed by the history', async () => {
  const desk = await legacyDesk();
  await desk.send('ana', 'hola');
  expect(await desk.words('ana')).toEqual([['hola', 'sent']]);
  await desk.pass(1_000);
  expect(await desk.words('ana')).toEqual([['hola', 'confirmed']]);
});

test('lost on its way: sent again once it cannot have arrived, once', async () => {
  const desk = await legacyDesk();
  desk.server.swallow = true;
  await desk.send('ana', 'hola');
  desk.server.swallow = false;
  desk.server.cut();
  await desk.pass(60_000);
  expect(said(desk)).toEqual(['hola']);
  expect(await desk.words('ana')).toEqual([['hola', 'confirmed']]);
});

test('arrived before the cut: confirmed, not sent again', async () => {
  const desk = await legacyDesk();
  await desk.send('ana', 'hola');
  desk.server.cut();
  await desk.pass(60_000);
  expect(said(desk)).toEqual(['hola']);
  expect(await desk.words('ana')).toEqual([['hola', 'confirmed']]);
});

test('arrived, and stored two seconds after the cut: not sent again', async () => {
  const desk = await legacyDesk();
  desk.server.insertMs = 2_000;
  await desk.send('ana', 'hola');
  desk.server.cut();
  await desk.pass(60_000);
  expect(said(desk)).toEqual(['hola']);
});

test('a half-open connection is known within five seconds of a send, and nothing is lost in it', async () => {
  const desk = await legacyDesk();
  desk.server.swallow = true;
  await desk.send('ana', 'hola');
  await desk.pass(4_900);
  expect((await desk.snapshot()).link.phase).toBe('live');
  desk.server.up = false; // or it would be up again by now
  await desk.pass(200);
  expect((await desk.snapshot()).link.phase).toBe('down');
  Object.assign(desk.server, { up: true, swallow: false });
  await desk.pass(60_000);
  expect([said(desk), await desk.words('ana')]).toEqual([['hola'], [['hola', 'confirmed']]]);
});

test('what is written after a cut waits for what was lost in it: order is kept', async () => {
  const desk = await legacyDesk();
  desk.server.swallow = true;
  await desk.send('ana', 'uno');
  desk.server.swallow = false;
  desk.server.cut();
  await desk.pass(500);
  await desk.send('ana', 'dos');
  await desk.send('juan', 'a otro');
  await desk.pass(60_000);
  expect(said(desk)).toEqual(['a otro', 'uno', 'dos']);
  expect((await desk.words('ana')).map(([, delivery]) => delivery)).toEqual(['confirmed', 'confirmed']);
});

test('a doubt that a late row resolves lets what waits behind it leave', async () => {
  const desk = await legacyDesk();
  desk.server.insertMs = 3_000;
  await desk.send('ana', 'uno');
  desk.server.cut();
  await desk.send('ana', 'dos');
  await desk.pass(60_000);
  expect(said(desk)).toEqual(['uno', 'dos']);
  expect((await desk.words('ana')).map(([, delivery]) => delivery)).toEqual(['confirmed', 'confirmed']);
});

test('a history that is out of order for a while is asked again: what is in doubt is settled after', async () => {
  const desk = await legacyDesk();
  desk.server.swallow = true;
  await desk.send('ana', 'uno');
  desk.server.swallow = false;
  desk.server.cut();
  await desk.pass(2_000); // read once after the cut
  desk.server.reads = false;
  await desk.send('ana', 'dos');
  await desk.pass(40_000);
  expect(said(desk)).toEqual([]);
  desk.server.reads = true;
  await desk.pass(40_000);
  expect(said(desk)).toEqual(['uno', 'dos']);
  expect((await desk.words('ana')).map(([, delivery]) => delivery)).toEqual(['confirmed', 'confirmed']);
});

test('the same words twice are two messages, also across a cut that lost one', async () => {
  const desk = await legacyDesk();
  await desk.send('ana', 'ok');
  await desk.pass(2_000);
  desk.server.swallow = true;
  await desk.send('ana', 'ok');
  desk.server.swallow = false;
  desk.server.cut();
  await desk.pass(60_000);
  expect(said(desk)).toEqual(['ok', 'ok']);
});

test('the database is away: on a live connection it is not sent again, the agent decides', async () => {
  const desk = await legacyDesk();
  desk.server.stores = false;
  const { mensaje } = await desk.send('ana', 'hola');
  await desk.pass(60_000);
  expect(await desk.words('ana')).toEqual([['hola', 'unconfirmed']]);
  desk.server.stores = true;
  await desk.ask('resend', { id: mensaje.id });
  await desk.pass(5_000);
  expect(said(desk)).toEqual(['hola']);
  expect(await desk.words('ana')).toEqual([['hola', 'confirmed']]);
});

test('a message that takes the connection down each time ends with the agent, not in a loop', async () => {
  const desk = await legacyDesk();
  desk.server.swallow = true;
  await desk.send('ana', 'veneno');
  for (let turn = 0; turn < 20; turn++) {
    desk.server.cut();
    await desk.pass(20_000);
  }
  expect(await desk.words('ana')).toEqual([['veneno', 'unconfirmed']]);
});

test('killed between sending and confirmation: settled by the history after the restart', async () => {
  const desk = await legacyDesk();
  await desk.send('ana', 'llegó');
  desk.server.swallow = true;
  await desk.send('juan', 'no llegó');
  desk.server.swallow = false;
  await desk.crash();
  await desk.pass(60_000);
  expect(said(desk)).toEqual(['llegó', 'no llegó']);
  expect([...(await desk.words('ana')), ...(await desk.words('juan'))].map(([, delivery]) => delivery)).toEqual([
    'confirmed',
    'confirmed',
  ]);
});

test('a server that could acknowledge yesterday: told, and nothing in doubt is sent again by itself', async () => {
  const desk = await fakeDesk((server) => {
    server.extended = true;
  });
  await desk.pass(100);
  desk.server.extended = false;
  desk.server.cut();
  await desk.pass(20_000);
  expect((await desk.snapshot()).warnings).toEqual([
    { kind: 'capabilities-lost', caps: ['acuse', 'eco', 'novedades'] },
  ]);
  desk.server.swallow = true;
  await desk.send('ana', 'hola');
  desk.server.swallow = false;
  desk.server.cut();
  await desk.pass(60_000);
  expect([said(desk), await desk.words('ana')]).toEqual([[], [['hola', 'unconfirmed']]]);
});

test('the time without connection is shown until catching up has ended', async () => {
  const desk = await legacyDesk();
  desk.server.up = false;
  desk.server.cut();
  await desk.pass(1_000);
  expect((await desk.snapshot()).gap).toMatchObject({ to: null });
  desk.server.up = true;
  await desk.pass(40_000);
  expect((await desk.snapshot()).gap).toBeNull();
});

test("a colleague's answer shows while the thread is watched, and is told before a send", async () => {
  const desk = await legacyDesk();
  desk.server.write('ana', 'admin', '¿hola?');
  await desk.pass(100);
  await desk.ask('attention', { open: 'ana', focused: true });
  await desk.pass(100);
  desk.server.write('marcos', 'ana', 'yo te ayudo');
  expect(await desk.ask('overtaken', { usuario: 'ana' })).toMatchObject({
    by: { de: 'marcos', mensaje: 'yo te ayudo' },
  });
  expect(await desk.ask('overtaken', { usuario: 'ana' })).toEqual({ by: null });
  desk.server.write('marcos', 'ana', 'ya está');
  await desk.pass(6_000);
  expect((await desk.words('ana')).map(([words]) => words)).toEqual(['¿hola?', 'yo te ayudo', 'ya está']);
});

test('discard takes away what has not left; what has left cannot be', async () => {
  const desk = await legacyDesk();
  desk.server.up = false;
  desk.server.cut();
  const { mensaje } = await desk.send('ana', 'mejor no');
  expect(await desk.ask('discard', { id: mensaje.id })).toMatchObject({ mensaje: { mensaje: 'mejor no' } });
  expect(await desk.words('ana')).toEqual([]);
  desk.server.up = true;
  await desk.pass(20_000);
  const sent = await desk.send('ana', 'esto sí');
  await expect(desk.ask('discard', { id: sent.mensaje.id })).rejects.toThrow('message-unknown');
});
