import { expect, test } from 'vitest';
import { createRateLimit } from './rate.ts';

test('a burst, then as many as time refills, each key its own', () => {
  let now = 0;
  const limit = createRateLimit({ perSecond: 2, burst: 3 }, () => now);
  expect([1, 2, 3, 4].map(() => limit.take('ana'))).toEqual([0, 0, 0, 1]);
  expect(limit.take('luis')).toBe(0);
  now += 500;
  expect([limit.take('ana'), limit.take('ana')]).toEqual([0, 1]);
  now += 3_600_000;
  expect([1, 2, 3, 4].map(() => limit.take('ana'))).toEqual([0, 0, 0, 1]);
});

test('the wait it says is enough, and a clock set back gives nothing away', () => {
  let now = 1_000_000;
  const limit = createRateLimit({ perSecond: 0.1, burst: 1 }, () => now);
  limit.take('ana');
  const wait = limit.take('ana');
  expect(wait).toBe(10);
  now -= 60_000;
  expect(limit.take('ana')).toBe(10);
  now += wait * 1_000;
  expect(limit.take('ana')).toBe(0);
});

test('names that rest are forgotten; who is at the limit is not', () => {
  let now = 0;
  const limit = createRateLimit({ perSecond: 1, burst: 2 }, () => now);
  for (let at = 0; at < 9_999; at++) limit.take(`name ${at}`);
  now += 10_000;
  limit.take('busy');
  limit.take('busy');
  limit.take('one more');
  expect(limit.take('busy')).toBe(1);
});
