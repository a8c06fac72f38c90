import { expect, it } from 'vitest';
import { MENSAJE_MAX_BYTES } from '../../src-shared/protocol.ts';
import { lengthOf } from './length.ts';

it.each([
  ['far from the end', 'a'.repeat(79), null],
  ['near it', 'a'.repeat(80), { used: 80, isOver: false }],
  ['full', 'a'.repeat(100), { used: 100, isOver: false }],
  ['over', 'a'.repeat(101), { used: 101, isOver: true }],
  ['in characters, not units', '🙂'.repeat(100), { used: 100, isOver: false }],
  ['far, though not in units', '🙂'.repeat(70), null],
])('of a server that told its limit: %s', (_name, text, expected) => {
  expect(lengthOf(text, 100)).toEqual(expected && { most: 100, unit: 'characters', ...expected });
});

it('of one that did not: the bytes of the column', () => {
  expect(lengthOf('a'.repeat(50_000), undefined)).toBeNull();
  expect(lengthOf('ñ'.repeat(30_000), undefined)).toMatchObject({ used: 60_000, unit: 'bytes', isOver: false });
  expect(lengthOf('a'.repeat(MENSAJE_MAX_BYTES + 1), undefined)?.isOver).toBe(true);
});
