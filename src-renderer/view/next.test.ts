import { expect, it } from 'vitest';
import { aConversation } from '../testing/make.ts';
import { neighbour, nextWaiting } from './next.ts';

const rows = [
  aConversation('ana', { waitingSince: 300 }),
  aConversation('juan', { waitingSince: 100 }),
  aConversation('pedro'),
  aConversation('lucía', { waitingSince: 200 }),
];

it('goes to who has waited longest, then to the next, and round', () => {
  expect(nextWaiting(rows, null)).toBe('juan');
  expect(nextWaiting(rows, 'pedro')).toBe('juan');
  expect(nextWaiting(rows, 'juan')).toBe('lucía');
  expect(nextWaiting(rows, 'lucía')).toBe('ana');
  expect(nextWaiting(rows, 'ana')).toBe('juan');
});

it('knows when nobody else waits', () => {
  expect(nextWaiting([aConversation('ana', { waitingSince: 1 }), aConversation('juan')], 'ana')).toBeNull();
  expect(nextWaiting([aConversation('ana')], null)).toBeNull();
  expect(nextWaiting([], null)).toBeNull();
});

it('steps from row to row, and stops at the ends', () => {
  expect([neighbour(rows, 'ana', 1), neighbour(rows, 'lucía', 1), neighbour(rows, 'ana', -1)]).toEqual([
    'juan',
    null,
    null,
  ]);
  expect([neighbour(rows, null, 1), neighbour(rows, null, -1), neighbour([], null, -1)]).toEqual([
    'ana',
    'lucía',
    null,
  ]);
});
