/** Told of those who go on waiting, more insistently, until they are answered: the whole core over a fake server. */
import { expect, test } from 'vitest';
import { fakeDesk } from './fake-desk.ts';

const MINUTE = 60_000;

async function desk(escalation: 'off' | 'repeat' | 'stepwise') {
  const made = await fakeDesk();
  await made.pass(3_000);
  await made.ask('settings', { escalation }); // late from 10 min, warm from 2
  await made.pass(1_500);
  const { notifier } = made;
  const reminders = () => notifier.reminders.splice(0).map(({ reminder }) => reminder);
  const told = () => notifier.shown.splice(0).map(({ notice }) => notice.usuario);
  const forwards = () => notifier.forwards.splice(0).length;
  return { ...made, reminders, told, forwards, write: (de: string) => made.server.write(de, 'laura', 'hola') };
}
const one = (usuario: string, minutes: number) => ({ usuario, people: 1, minutes });

test('off: nobody is told of again', async () => {
  const { write, pass, reminders, told } = await desk('off');
  write('ana');
  await pass(25 * MINUTE);
  expect([told(), reminders()]).toEqual([['ana'], []]);
});

test('repeat: told of on arrival, then each time the wait is as long as is late; the answer ends it', async () => {
  const { write, pass, reminders, told, send, notifier } = await desk('repeat');
  write('ana');
  await pass(9 * MINUTE);
  expect([told(), reminders()]).toEqual([['ana'], []]);
  await pass(2 * MINUTE);
  expect(reminders()).toEqual([one('ana', 10)]);
  await pass(10 * MINUTE);
  expect(reminders()).toEqual([one('ana', 20)]);
  notifier.cleared.length = 0;
  await send('ana', 'ya voy');
  await pass(30 * MINUTE);
  expect(reminders()).toEqual([]);
});

test('stepwise: silent, then told of, then again, then the window comes forward', async () => {
  const { write, pass, reminders, told, forwards, ask } = await desk('stepwise');
  write('ana');
  await pass(MINUTE);
  expect([told(), reminders()]).toEqual([[], []]);
  expect((await ask('notice-check', {})).verdicts.map(({ why }) => why)).toEqual(['early']);
  await pass(1.5 * MINUTE);
  expect([reminders(), forwards()]).toEqual([[one('ana', 2)], 0]);
  await pass(8 * MINUTE);
  expect([reminders(), forwards()]).toEqual([[one('ana', 10)], 0]);
  await pass(10 * MINUTE);
  expect([reminders(), forwards()]).toEqual([[one('ana', 20)], 1]);
});

test('several at once are told of together; it goes when none of them waits any more', async () => {
  const { write, pass, reminders, send, notifier } = await desk('stepwise');
  for (const name of ['ana', 'juan', 'pedro']) write(name);
  await pass(2.5 * MINUTE);
  expect(reminders()).toEqual([{ usuario: null, people: 3, minutes: 2 }]);
  notifier.cleared.length = 0;
  for (const name of ['ana', 'juan']) await send(name, 'ya');
  await pass(5_000);
  expect(notifier.cleared).not.toContain('*');
  await send('pedro', 'ya');
  await pass(5_000);
  expect(notifier.cleared).toContain('*');
});

test('muted, put off or looked at: not told of; what was due is told of when that ends', async () => {
  const { write, pass, reminders, ask, clock } = await desk('stepwise');
  write('ana');
  write('juan');
  await ask('attention', { open: 'ana', focused: true });
  const usual = { pinned: false, shelf: { at: 'list' }, markedUnread: false } as const;
  const muted = (mutedUntil: number | null) =>
    ask('put-record', { record: { kind: 'arrangement', key: 'juan', value: { ...usual, mutedUntil } } });
  await muted(clock.now() + 5 * MINUTE);
  await pass(4 * MINUTE);
  expect(reminders()).toEqual([]);
  await ask('attention', { open: 'ana', focused: false });
  await pass(20_000);
  expect(reminders()).toEqual([one('ana', 4)]);
  await muted(null);
  await pass(5_000);
  expect(reminders()).toEqual([one('juan', 4)]);
});

test('who waits when the agent chooses is before their eyes: told of at the next step', async () => {
  const { write, pass, reminders, ask } = await desk('off');
  write('ana');
  await pass(12 * MINUTE);
  await ask('settings', { escalation: 'stepwise' });
  await pass(7 * MINUTE);
  expect(reminders()).toEqual([]);
  await pass(2 * MINUTE);
  expect(reminders()).toEqual([one('ana', 20)]);
});

test('no notifications, no reminders; who waited before the desk was opened is not told of at once', async () => {
  const { write, pass, reminders, ask, crash } = await desk('stepwise');
  await ask('settings', { notifications: 'off' });
  write('ana');
  await pass(3 * MINUTE);
  expect(reminders()).toEqual([]);
  await crash();
  await ask('settings', { notifications: 'full' });
  await pass(MINUTE);
  expect(reminders()).toEqual([]);
  await pass(7 * MINUTE);
  expect(reminders()).toEqual([one('ana', 10)]);
});
