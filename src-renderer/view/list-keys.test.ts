import { describe, expect, it } from 'vitest';
import { rowAfterKey } from './list-keys.ts';

describe('keys in the list', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 3, 4],
    ['ArrowDown', 29, 29],
    ['ArrowUp', -1, 29],
    ['ArrowUp', 0, 0],
    ['ArrowUp', 7, 6],
    ['Home', 12, 0],
    ['End', 0, 29],
    ['PageDown', 5, 15],
    ['PageDown', 25, 29],
    ['PageUp', 5, 0],
  ])('%s from %i goes to %i of 30', (key, at, to) => {
    expect(rowAfterKey(key, at, 30)).toBe(to);
  });

  it('mean nothing when they are others, or there are no rows', () => {
    expect(rowAfterKey('a', 0, 30)).toBeNull();
    expect(rowAfterKey('ArrowDown', -1, 0)).toBeNull();
  });
});
