/** Answering from the notification itself: the whole core over a fake server. */
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-desk.ts';

async function told() {
  const desk = await fakeDesk();
  await desk.pass(3_000);
  desk.server.write('ana', 'laura', '¿hola?');
  await desk.pass(1_000);
  const notice = desk.notifier.shown.at(-1);
  if (!notice) throw new Error('not told of');
  return { ...desk, notice };
}
const row = async ({ snapshot }: Awaited<ReturnType<typeof told>>) =>
  (await snapshot()).conversations.find((one) => one.usuario === 'ana');

test('what is written in it goes the way of every message', async () => {
  const desk = await told();
  desk.notice.reply('ya voy');
  await desk.pass(3_000);
  expect(desk.server.table.map((one) => one.mensaje)).toEqual(['¿hola?', 'ya voy']);
  expect(await row(desk)).toMatchObject({ waitingSince: null, unread: 0 });
});

test('what cannot leave is in the composer, after what was there', async () => {
  const desk = await told();
  await desk.ask('draft', { usuario: 'ana', draft: 'Buenos días' });
  const long = 'x'.repeat(70_000);
  desk.notice.reply(long);
  await desk.pass(1_000);
  expect(desk.server.table).toHaveLength(1);
  expect((await row(desk))?.draft).toBe(`Buenos días\n${long}`);
});

test('put off for half an hour; nothing written sends nothing', async () => {
  const desk = await told();
  desk.notice.reply('  ');
  desk.notice.snooze();
  await desk.pass(1_000);
  expect(desk.server.table).toHaveLength(1);
  const { records } = await desk.snapshot();
  expect(records).toMatchObject([{ kind: 'arrangement', key: 'ana', value: { shelf: { at: 'snoozed', unread: 1 } } }]);
});

test('without a session there is nobody to answer for', async () => {
  const desk = await told();
  await desk.ask('sign-out', {});
  desk.notice.reply('ya voy');
  desk.notice.snooze();
  await desk.pass(3_000);
  expect(desk.server.table).toHaveLength(1);
});
