import { expect, test } from 'vitest';
import { testClock } from '../tests/fakes/clock.ts';
import { createGathering } from './gather.ts';
import type { LinkEvent } from './ports.ts';

const says = (mensaje: string): LinkEvent => ({ type: 'mensaje_recibido', mensaje: { de: 'ana22', mensaje } });

function gathering() {
  const heard: string[] = [];
  const clock = testClock();
  const { hear, flush } = createGathering(
    clock,
    (events) =>
      heard.push(events.map((one) => (one.type === 'mensaje_recibido' ? one.mensaje.mensaje : one.type)).join('+')),
    ({ type }) => heard.push(type),
  );
  return { heard, hear, flush, clock };
}

test('what comes in one go is handed on in one go, in its order', async () => {
  const { heard, hear } = gathering();
  for (const text of ['a', 'b', 'c']) hear(says(text));
  expect(heard).toEqual([]);
  await Promise.resolve();
  hear(says('d'));
  await Promise.resolve();
  expect(heard).toEqual(['a+b+c', 'd']);
});

test('whatever else is heard finds what came before it handed on', async () => {
  const { heard, hear } = gathering();
  hear(says('a'));
  hear({ type: 'down', reason: 'transport close' });
  hear(says('b'));
  await Promise.resolve();
  expect(heard).toEqual(['a', 'down', 'b']);
});

test('a great many are handed on a part at a time, in their order, and other things have their turn between', async () => {
  const { heard, hear, clock } = gathering();
  const texts = Array.from({ length: 600 }, (_, index) => `${index}`);
  for (const text of texts) hear(says(text));
  await Promise.resolve();
  expect(heard).toHaveLength(1);
  hear(says('600'));
  await Promise.resolve();
  expect(heard).toHaveLength(1);
  clock.advance(1);
  expect(heard.join('+')).toBe([...texts, '600'].join('+'));
  hear(says('601'));
  await Promise.resolve();
  expect(heard.at(-1)).toBe('601');
});

test('nothing is handed on twice', async () => {
  const { heard, hear, flush } = gathering();
  hear(says('a'));
  flush();
  await Promise.resolve();
  expect(heard).toEqual(['a']);
});
