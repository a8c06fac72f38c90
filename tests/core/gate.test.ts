/** What the queue lets leave: not what can still be taken back, nor what the agent has to look at again. */
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-desk.ts';

const said = (desk: Awaited<ReturnType<typeof fakeDesk>>) => desk.server.table.map((row) => row.mensaje);
const kinds = [
  ['a legacy server', false],
  ['an extended server', true],
] as const;

async function desk(extended: boolean) {
  const made = await fakeDesk((server) => {
    server.extended = extended;
  });
  await made.pass(2_000);
  made.server.write('ana', 'admin', '¿hola?');
  await made.pass(100);
  return made;
}
async function offline(extended: boolean) {
  const made = await desk(extended);
  made.server.up = false;
  made.server.cut();
  await made.pass(100);
  return made;
}

test.each(kinds)('%s: held for a moment, taken back: nothing left', async (_name, extended) => {
  const made = await desk(extended);
  await made.ask('settings', { undoSend: '5' });
  const { mensaje, holdMs } = await made.send('ana', 'ups');
  await made.pass(4_900);
  expect([holdMs, said(made)]).toEqual([5_000, ['¿hola?']]);
  await made.ask('discard', { id: mensaje.id });
  await made.send('ana', 'mejor');
  await made.pass(4_900);
  expect(said(made)).toEqual(['¿hola?']);
  await made.pass(200);
  expect(said(made)).toEqual(['¿hola?', 'mejor']);
});

test('held for a moment and killed: it is on disk, and leaves', async () => {
  const made = await desk(true);
  await made.ask('settings', { undoSend: '10' });
  await made.send('ana', 'espera');
  await made.crash();
  await made.pass(5_000);
  expect(said(made)).toEqual(['¿hola?', 'espera']);
});

test.each(kinds)('%s: overtaken while it waited: asked, and leaves on the agent’s word', async (_name, extended) => {
  const made = await offline(extended);
  await made.send('ana', 'ya voy');
  await made.send('juan', 'a otro');
  await made.pass(5_000);
  made.server.write('ana', 'admin', 'ya está, gracias');
  made.server.up = true;
  await made.pass(40_000);
  expect(said(made)).toEqual(['¿hola?', 'ya está, gracias', 'a otro']);
  const { held } = await made.snapshot();
  expect(held).toMatchObject([
    { usuario: 'ana', why: 'overtaken', first: { mensaje: 'ya voy' }, by: { de: 'ana', mensaje: 'ya está, gracias' } },
  ]);
  await made.ask('release', { usuario: 'ana' });
  await made.pass(2_000);
  expect(said(made).at(-1)).toBe('ya voy');
  expect((await made.snapshot()).held).toEqual([]);
});

test('what is held is asked about again after a kill, and is no more once it is discarded', async () => {
  const made = await offline(true);
  await made.send('ana', 'ya voy');
  await made.pass(5_000);
  made.server.write('ana', 'admin', 'ya está');
  made.server.up = true;
  await made.pass(30_000);
  await made.crash();
  await made.pass(30_000);
  const [held] = (await made.snapshot()).held;
  expect(held?.why).toBe('overtaken');
  await made.ask('discard', { id: held?.ids[0] ?? '' });
  expect((await made.snapshot()).held).toEqual([]);
  await made.send('ana', 'de nada');
  await made.pass(1_000);
  expect(said(made)).toEqual(['¿hola?', 'ya está', 'de nada']);
});

test.each(kinds)('%s: waited too long: asked; by default not under a quarter of an hour', async (_name, extended) => {
  const made = await offline(extended);
  await made.send('ana', 'uno');
  await made.pass(14 * 60_000);
  made.server.up = true;
  await made.pass(40_000);
  expect(said(made)).toEqual(['¿hola?', 'uno']);
  made.server.up = false;
  made.server.cut();
  await made.send('ana', 'dos');
  await made.pass(16 * 60_000);
  made.server.up = true;
  await made.pass(40_000);
  expect((await made.snapshot()).held).toMatchObject([{ usuario: 'ana', why: 'old', by: null }]);
  expect(said(made)).toEqual(['¿hola?', 'uno']);
});

test.each(kinds)('%s: the rule turned off: it just leaves', async (_name, extended) => {
  const made = await offline(extended);
  await made.ask('settings', { staleReplies: 'off' });
  await made.send('ana', 'ya voy');
  await made.pass(5_000);
  made.server.write('ana', 'admin', 'ya está');
  made.server.up = true;
  await made.pass(40_000);
  expect(said(made)).toEqual(['¿hola?', 'ya está', 'ya voy']);
});

test('a history that cannot be read keeps no reply for ever', async () => {
  const made = await offline(false);
  await made.send('ana', 'ya voy');
  made.server.reads = false;
  made.server.up = true;
  await made.pass(60_000);
  expect(said(made)).toEqual(['¿hola?', 'ya voy']);
});
