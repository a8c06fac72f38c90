import { expect, test } from 'vitest';
import { replyTo } from './script.ts';

test('she answers what was asked', () => {
  expect(replyTo('¿Me dices el número de pedido?', 0)).toContain('40-8131');
  expect(replyTo('¿a qué direccion lo mando?', 0)).toContain('Calle Luna');
  expect(replyTo('¿Seguro?', 0)).toBe('Sí, eso es.');
});

test('and says something else each time when nothing fits', () => {
  const answers = [0, 1, 2, 3].map((turn) => replyTo('xyz', turn));
  expect(new Set(answers).size).toBe(4);
  expect(replyTo('xyz', 4)).toBe(answers[0]);
});
