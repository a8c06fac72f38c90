/** A server that never answers, and dies with what it has read: it may have been delivered, and is not sent again. */
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-desk.ts';

const said = (desk: Awaited<ReturnType<typeof fakeDesk>>) => desk.server.table.map((row) => row.mensaje);

async function legacyDesk() {
  const desk = await fakeDesk();
  await desk.pass(2_000); // the hello that does not come
  return desk;
}

test('read by a server that died before it stored it: not sent again, for it may have been delivered', async () => {
  const desk = await legacyDesk();
  desk.server.insertMs = 2_000;
  await desk.send('ana', 'hola');
  await desk.pass(100);
  desk.server.die();
  await desk.pass(60_000);
  expect([said(desk), await desk.words('ana')]).toEqual([[], [['hola', 'unconfirmed']]]);
});

test('the same when it is back before the next attempt: nobody answered right after the cut', async () => {
  const desk = await legacyDesk();
  desk.server.mute = true; // nor did its proof come back
  desk.server.stores = false;
  await desk.send('ana', 'hola');
  desk.server.isRestarting = true;
  desk.server.die();
  await desk.pass();
  Object.assign(desk.server, { isRestarting: false, mute: false, stores: true });
  await desk.pass(60_000);
  expect([said(desk), await desk.words('ana')]).toEqual([[], [['hola', 'unconfirmed']]]);
});

test('the same when it dies a moment after the line was cut, and is back before the next attempt', async () => {
  const desk = await legacyDesk();
  desk.server.insertMs = 240;
  desk.server.mute = true;
  await desk.send('ana', 'hola');
  desk.server.cut();
  await desk.pass(100);
  Object.assign(desk.server, { isRestarting: true });
  desk.server.die();
  await desk.pass(200);
  Object.assign(desk.server, { isRestarting: false, mute: false });
  await desk.pass(60_000);
  expect([said(desk), await desk.words('ana')]).toEqual([[], [['hola', 'unconfirmed']]]);
});

test('the same after a kill of the console: what was read is known to the next process', async () => {
  const desk = await legacyDesk();
  desk.server.insertMs = 2_000;
  await desk.send('ana', 'hola');
  await desk.pass(100);
  desk.server.die();
  await desk.crash();
  await desk.pass(60_000);
  expect([said(desk), await desk.words('ana')]).toEqual([[], [['hola', 'unconfirmed']]]);
});
