import { expect, test } from 'vitest';
import { createGathering } from './gather.ts';
import type { LinkEvent } from './ports.ts';

const says = (mensaje: string): LinkEvent => ({ type: 'mensaje_recibido', mensaje: { de: 'ana22', mensaje } });

function gathering() {
  const heard: string[] = [];
  const { hear, flush } = createGathering(
    (events) =>
      heard.push(events.map((one) => (one.type === 'mensaje_recibido' ? one.mensaje.mensaje : one.type)).join('+')),
    ({ type }) => heard.push(type),
  );
  return { heard, hear, flush };
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

test('nothing is handed on twice', async () => {
  const { heard, hear, flush } = gathering();
  hear(says('a'));
  flush();
  await Promise.resolve();
  expect(heard).toEqual(['a']);
});
