import { expect, it } from 'vitest';
import { recordingNotifier } from '../tests/fakes/ports.ts';
import { heeding } from './heeding.ts';

const ANSWERS = { open() {}, reply() {}, snooze() {} };
const NOTICE = { usuario: 'ana', title: 'ana', body: 'hola', count: 1 };

/** Everything that can be raised, once; resolves when all of it has been. */
async function raiseAll(isHushed: boolean) {
  const notifier = recordingNotifier();
  notifier.system.hushed = isHushed;
  const heard: string[] = [];
  const ours = heeding(notifier, { ring: () => heard.push('ring'), held: (usuario) => heard.push(usuario) });
  ours.show(NOTICE, ANSWERS);
  ours.showMany(3, () => {});
  ours.remind({ usuario: 'eva', people: 1, minutes: 4 }, ANSWERS);
  ours.test('title', 'body');
  ours.forward();
  const { shown, crowds, reminders, tests } = notifier;
  expect([shown, crowds, reminders, tests].map((list) => list.length)).toEqual([1, 1, 1, 1]); // at once
  await new Promise(setImmediate);
  return { heard, forwards: notifier.forwards.length };
}

it('what is raised rings, and the window comes forward', async () => {
  expect(await raiseAll(false)).toEqual({ heard: ['ring', 'ring', 'ring', 'ring'], forwards: 1 });
});
it('while the system is not to be disturbed it is raised all the same, without a sound, and the window stays', async () => {
  expect(await raiseAll(true)).toEqual({ heard: ['ana', 'eva'], forwards: 0 });
});
