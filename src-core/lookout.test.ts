import { expect, test } from 'vitest';
import { testClock } from '../tests/fakes/clock.ts';
import { createLookout } from './lookout.ts';

function start() {
  const clock = testClock();
  const missed: number[] = [];
  let isUp = true;
  let asked = 0;
  const lookout = createLookout({
    clock,
    isThere: async () => {
      asked++;
      return isUp;
    },
    onMissed: (lost) => void missed.push(lost),
  });
  const pass = async (ms: number) => {
    for (let left = ms; left >= 0; left -= 50) {
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      clock.advance(Math.min(50, left));
    }
  };
  return { lookout, missed, pass, asked: () => asked, set: (next: boolean) => (isUp = next) };
}

test('a server that answers all the while was not missed; then it is left alone', async () => {
  const { lookout, missed, pass, asked } = start();
  lookout.watch(3);
  await pass(10_000);
  expect(missed).toEqual([]);
  expect(asked()).toBeGreaterThan(10);
  expect(asked()).toBeLessThan(15);
});

test('one that dies a moment after the cut is missed, once, though it is back soon', async () => {
  const { lookout, missed, pass, set } = start();
  lookout.watch(3);
  await pass(200);
  set(false);
  await pass(200);
  set(true);
  await pass(10_000);
  expect(missed).toEqual([3]);
});

test('the next cut is watched in place of the one before; stopped, nothing is asked', async () => {
  const { lookout, missed, pass, asked, set } = start();
  lookout.watch(3);
  await pass(100);
  lookout.watch(4);
  set(false);
  await pass(500);
  expect(missed).toEqual([4]);
  lookout.watch(5);
  lookout.stop();
  const before = asked();
  await pass(5_000);
  expect([asked(), missed]).toEqual([before, [4]]);
});
