import { expect, it } from 'vitest';
import { aConversation } from '../testing/make.ts';
import { neighbour, nextWaiting } from './next.ts';

const rows = [
  aConversation('ana', { waitingSince: 300 }),
  aConversation('juan', { waitingSince: 100 }),
  aConversation('pedro'),
  aConversation('lucía', { waitingSince: 200 }),
];

it('goes to who has waited longest, but the open one', () => {
  expect(nextWaiting(rows, null, null)).toBe('juan');
  expect(nextWaiting(rows, 'pedro', null)).toBe('juan');
  expect(nextWaiting(rows, 'lucía', null)).toBe('juan');
  expect(nextWaiting(rows, 'juan', null)).toBe('lucía');
});

it('goes on from whom the agent passes by, and round', () => {
  expect(nextWaiting(rows, 'juan', 'juan')).toBe('lucía');
  expect(nextWaiting(rows, 'lucía', 'lucía')).toBe('ana');
  expect(nextWaiting(rows, 'ana', 'ana')).toBe('juan');
  expect(nextWaiting(rows, 'pedro', 'pedro')).toBe('juan'); // answered meanwhile
});

it('knows when nobody else waits', () => {
  expect(nextWaiting([aConversation('ana', { waitingSince: 1 }), aConversation('juan')], 'ana', 'ana')).toBeNull();
  expect(nextWaiting([aConversation('ana')], null, null)).toBeNull();
  expect(nextWaiting([], null, null)).toBeNull();
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
