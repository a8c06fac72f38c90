import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

test('so many a second, and in the next one again', () => {
  let now = 5_000;
  const may = createPace(3, () => now);
  const five = () => Array.from({ length: 5 }, may);
  expect(five()).toEqual([true, true, true, false, false]);
  now += 999;
  expect(five()).toEqual([false, false, false, false, false]);
  now += 1;
  expect(five()).toEqual([true, true, true, false, false]);
});
