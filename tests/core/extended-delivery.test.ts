/** Sending to and hearing from a server that acknowledges: each message once, whatever is cut. */
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-desk.ts';

async function extendedDesk() {
  const desk = await fakeDesk((server) => {
    server.extended = true;
  });
  await desk.pass(100);
  return desk;
}
const said = (desk: Awaited<ReturnType<typeof fakeDesk>>) => desk.server.table.map((row) => row.mensaje);

test('confirmed by the acknowledgement', async () => {
  const desk = await extendedDesk();
  await desk.send('ana', 'hola');
  await desk.pass();
  expect(await desk.words('ana')).toEqual([['hola', 'confirmed']]);
});

test.each([
  ['the packet', 'swallow'],
  ['the acknowledgement', 'mute'],
] as const)('%s is lost in a cut: asked again under the same cid, stored once, in order', async (_what, how) => {
  const desk = await extendedDesk();
  desk.server[how] = true;
  await desk.send('ana', 'uno');
  await desk.send('ana', 'dos');
  await desk.pass(100);
  desk.server[how] = false;
  desk.server.cut();
  await desk.pass(30_000);
  expect(said(desk)).toEqual(['uno', 'dos']);
  expect(await desk.words('ana')).toEqual([
    ['uno', 'confirmed'],
    ['dos', 'confirmed'],
  ]);
});

test('killed between sending and acknowledgement: stored once, shown once', async () => {
  const desk = await extendedDesk();
  desk.server.mute = true;
  await desk.send('ana', 'hola');
  await desk.pass(100);
  desk.server.mute = false;
  await desk.crash();
  await desk.pass(30_000);
  expect(said(desk)).toEqual(['hola']);
  expect(await desk.words('ana')).toEqual([['hola', 'confirmed']]);
});

test('what was missed during a cut comes with the next connection, once, in order, and is told', async () => {
  const desk = await extendedDesk();
  desk.server.write('ana', 'admin', 'uno');
  desk.server.cut();
  for (const mensaje of ['dos', 'dos', 'tres']) desk.server.write('ana', 'admin', mensaje);
  desk.server.write('marcos', 'juan', 'de un colega');
  await desk.pass(30_000);
  desk.server.write('ana', 'admin', 'cuatro');
  await desk.pass(100);
  expect((await desk.words('ana')).map(([words]) => words)).toEqual(['uno', 'dos', 'dos', 'tres', 'cuatro']);
  expect((await desk.words('juan')).map(([words]) => words)).toEqual(['de un colega']);
  expect(desk.notifier.shown.map((one) => one.notice.body)).toEqual(['uno', 'tres', 'cuatro']);
  expect((await desk.snapshot()).gap).toBeNull();
});

test("a colleague's answer ends the waiting and takes the notice away", async () => {
  const desk = await extendedDesk();
  desk.server.write('ana', 'admin', '¿hola?');
  await desk.pass(100);
  expect((await desk.snapshot()).conversations).toMatchObject([{ unread: 1 }]);
  desk.server.write('marcos', 'ana', 'dime');
  await desk.pass(100);
  expect((await desk.snapshot()).conversations).toMatchObject([{ unread: 0, waitingSince: null }]);
  expect(desk.notifier.cleared).toEqual(['ana']);
});

test('a history read in legacy days is numbered, not doubled, when the server learns to count', async () => {
  const desk = await fakeDesk();
  await desk.pass(2_000);
  for (const mensaje of ['uno', 'ok', 'ok']) desk.server.write('ana', 'admin', mensaje);
  await desk.send('ana', 'mía');
  await desk.pass(5_000);
  desk.server.extended = true;
  desk.server.cut();
  await desk.pass(20_000);
  expect((await desk.words('ana')).map(([words]) => words)).toEqual(['uno', 'ok', 'ok', 'mía']);
});

test('read from the history before the hello, heard live after it: one message, counted and told once', async () => {
  const desk = await extendedDesk();
  desk.server.cut();
  Object.assign(desk.server, { helloMs: 1_000, liveMs: 2_000, newsMs: 3_000 });
  await desk.pass(600); // up again, and nothing said yet
  expect((await desk.snapshot()).link).toMatchObject({ mode: 'pending' });
  desk.server.write('ana', 'admin', 'ok');
  await desk.ask('overtaken', { usuario: 'ana' }); // reads the thread
  await desk.pass(10_000);
  expect((await desk.thread('ana')).map((one) => one.mensaje)).toEqual(['ok']);
  expect((await desk.snapshot()).conversations).toMatchObject([{ usuario: 'ana', unread: 1 }]);
});

test('what waits is not sent the legacy way because a history was read before the hello', async () => {
  const desk = await extendedDesk();
  desk.server.write('ana', 'admin', '¿hola?');
  desk.server.helloMs = 1_000;
  desk.server.cut();
  await desk.send('ana', 'ya voy');
  await desk.pass(30_000);
  expect(desk.server.table.map((row) => [row.mensaje, row.cid !== null])).toEqual([
    ['¿hola?', false],
    ['ya voy', true],
  ]);
});
