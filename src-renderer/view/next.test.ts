import { expect, it } from 'vitest';
import { aConversation } from '../testing/make.ts';
import { neighbour, nextWaiting } from './next.ts';

const rows = [
  aConversation('ana', { waitingSince: 300 }),
  aConversation('juan', { waitingSince: 100 }),
  aConversation('pedro'),
  aConversation('lucía', { waitingSince: 200 }),
];

const next = (all: typeof rows, open: string | null, passed: string | null, attended: readonly string[] = []) =>
  nextWaiting(all, { open, passed, isAttended: (usuario) => attended.includes(usuario) });

it('goes to who has waited longest, but the open one', () => {
  expect(next(rows, null, null)).toBe('juan');
  expect(next(rows, 'pedro', null)).toBe('juan');
  expect(next(rows, 'lucía', null)).toBe('juan');
  expect(next(rows, 'juan', null)).toBe('lucía');
});

it('goes on from whom the agent passes by, and round', () => {
  expect(next(rows, 'juan', 'juan')).toBe('lucía');
  expect(next(rows, 'lucía', 'lucía')).toBe('ana');
  expect(next(rows, 'ana', 'ana')).toBe('juan');
  expect(next(rows, 'pedro', 'pedro')).toBe('juan'); // answered meanwhile
});

it('knows when nobody else waits', () => {
  expect(next([aConversation('ana', { waitingSince: 1 }), aConversation('juan')], 'ana', 'ana')).toBeNull();
  expect(next([aConversation('ana')], null, null)).toBeNull();
  expect(next([], null, null)).toBeNull();
});

it('leaves to a colleague whom a colleague attends', () => {
  expect(next(rows, null, null, ['juan'])).toBe('lucía');
  expect(next(rows, 'lucía', 'lucía', ['ana', 'lucía'])).toBe('juan');
  expect(next(rows, 'juan', 'juan', ['lucía', 'ana'])).toBeNull();
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
