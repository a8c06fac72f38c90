import { describe, expect, it } from 'vitest';
import { isMuted, shelfOf } from './arrangement.ts';
import type { Conversation } from './model.ts';
import { type Arrangement, USUAL } from './records.ts';

const ana = (fecha: number, de = 'ana', rest: Partial<Conversation> = {}): Conversation => ({
  usuario: 'ana',
  last: { de, mensaje: 'hola', fecha },
  unread: 0,
  waitingSince: null,
  draft: '',
  answeredAt: null,
  unsent: 0,
  ...rest,
});
const put = (shelf: Arrangement['shelf']): Arrangement => ({ ...USUAL, shelf });
const snoozed = put({ at: 'snoozed', until: 100, since: 10, unread: 1 });
const archived = put({ at: 'archived', since: 10, unread: 1 });

describe('what was put away', () => {
  it('stays away as it was left, unread or not', () => {
    expect(shelfOf(snoozed, ana(10, 'ana', { unread: 1 }), 99)).toBe('snoozed');
    expect(shelfOf(archived, ana(10), 1e9)).toBe('archived');
    expect(shelfOf(archived, { ...ana(0), last: null }, 50)).toBe('archived');
  });

  it('comes back when its time has come, to the millisecond', () => {
    expect(shelfOf(snoozed, ana(10), 100)).toBe('list');
  });

  it("comes back with the customer's next message, also when a colleague has written since", () => {
    expect(shelfOf(snoozed, ana(11), 50)).toBe('list');
    expect(shelfOf(snoozed, ana(12, 'marcos', { waitingSince: 11 }), 50)).toBe('list');
    expect(shelfOf(archived, ana(11), 50)).toBe('list');
  });

  it('comes back with an unread message that came late, with an earlier time', () => {
    expect(shelfOf(snoozed, ana(10, 'ana', { unread: 2 }), 50)).toBe('list');
    expect(shelfOf(archived, ana(10, 'ana', { unread: 2 }), 50)).toBe('list');
  });

  it('an answer of ours ends an archive, not a snooze', () => {
    expect(shelfOf(snoozed, ana(11, 'laura'), 50)).toBe('snoozed');
    expect(shelfOf(archived, ana(11, 'laura'), 50)).toBe('list');
  });
});

it('is muted until its time, or always', () => {
  expect(isMuted({ ...USUAL, mutedUntil: 100 }, 99)).toBe(true);
  expect(isMuted({ ...USUAL, mutedUntil: 100 }, 100)).toBe(false);
  expect(isMuted({ ...USUAL, mutedUntil: 'always' }, 1e15)).toBe(true);
  expect(isMuted(USUAL, 0)).toBe(false);
});
