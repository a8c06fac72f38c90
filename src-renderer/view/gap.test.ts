import { describe, expect, it } from 'vitest';
import { aMensaje } from '../testing/make.ts';
import { breakOf, gapPlace, inServerTime } from './gap.ts';

const thread = [aMensaje('a', 10), aMensaje('b', 20), aMensaje('c', 30)];

describe('the line of a time without connection', () => {
  it.each([
    ['between two messages', 20, { index: 2, side: 'above' }],
    ['after the last', 30, { index: 2, side: 'below' }],
    ['before the first', 5, { index: 0, side: 'above' }],
  ] as const)('goes %s', (_, from, place) => {
    expect(gapPlace(thread, false, { from, to: 25 })).toEqual(place);
  });

  it('is not drawn where its place is not loaded, nor beside no messages, nor without a gap', () => {
    expect(gapPlace(thread, true, { from: 5, to: null })).toBeNull();
    expect(gapPlace(thread, true, { from: 10, to: null })).toEqual({ index: 1, side: 'above' });
    expect(gapPlace([], false, { from: 5, to: null })).toBeNull();
    expect(gapPlace(thread, false, null)).toBeNull();
  });

  it('breaks the group below it, and none when it is the last thing there', () => {
    expect(breakOf({ index: 2, side: 'above' })).toBe(2);
    expect(breakOf({ index: 2, side: 'below' })).toBe(-1);
    expect(breakOf(null)).toBe(-1);
  });

  it('is told in the server’s time', () => {
    expect(inServerTime({ from: 10, to: null }, -4)).toEqual({ from: 6, to: null });
    expect(inServerTime({ from: 10, to: 20 }, 5)).toEqual({ from: 15, to: 25 });
  });
});
