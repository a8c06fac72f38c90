import { describe, expect, test } from 'vitest';
import { canBeLost, type Flight, judge, missed, nextReading } from './flight.ts';

const flying: Flight = { leftAt: 10_000, connection: 3, goneAt: null, missedAt: [], resends: 0 };
const lost: Flight = { ...flying, goneAt: 10_200 };

describe('a message the history does not have', () => {
  test('on a connection that is up: nothing is sent again, and after ten seconds the agent decides', () => {
    expect(judge(flying, 20_000, true, true)).toBe('wait');
    expect(judge(flying, 20_001, true, true)).toBe('unconfirmed');
  });
  test('of a lost one: two readings, late enough and apart, on a new one', () => {
    const early = missed(lost, 14_199);
    expect(early.missedAt).toEqual([]);
    const once = missed(missed(lost, 14_200), 14_900);
    expect([once.missedAt, judge(once, 14_900, true, true)]).toEqual([[14_200], 'wait']);
    const twice = missed(once, 15_200);
    expect([judge(twice, 15_200, false, true), judge(twice, 15_200, true, true)]).toEqual(['wait', 'resend']);
    expect(judge(twice, 15_200, true, false)).toBe('unconfirmed');
    expect(judge({ ...twice, resends: 3 }, 15_200, true, true)).toBe('unconfirmed');
  });
  test('is looked for when that can tell something', () => {
    expect(nextReading(flying, 10_000)).toBe(10_300);
    expect(nextReading(lost, 10_300)).toBe(14_200);
    expect(nextReading(missed(lost, 14_200), 14_300)).toBe(15_200);
  });
});

describe('whether it can only have been lost', () => {
  test('a server that could always be reached has what it read', () => {
    expect([canBeLost(lost, 0), canBeLost(lost, 3)]).toEqual([true, true]);
  });
  test('one that could not be reached since may have died with it, unless it was silent for long before', () => {
    expect(canBeLost(lost, 4)).toBe(false);
    expect(canBeLost({ ...lost, goneAt: 13_000 }, 4)).toBe(true);
  });
  test('of an earlier process nothing is known but that', () => {
    const earlier: Flight = { ...lost, connection: null, goneAt: lost.leftAt };
    expect([canBeLost(earlier, 0), canBeLost(earlier, 1)]).toEqual([true, false]);
  });
});
