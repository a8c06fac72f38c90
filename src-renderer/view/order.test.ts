import { describe, expect, it } from 'vitest';
import { USUAL } from '../../src-shared/records.ts';
import { aConversation } from '../testing/make.ts';
import { type ListView, longestWait, shownConversations, USUAL_VIEW } from './order.ts';
import { standingsOf } from './standing.ts';

const at = (usuario: string, fecha: number, unread = 0, waitingSince: number | null = null) =>
  aConversation(usuario, { unread, waitingSince, last: { de: usuario, mensaje: 'hola', fecha } });
const names = (query: string, ...all: ReturnType<typeof at>[]) =>
  shownConversations(all, query).map(({ usuario }) => usuario);

describe('the order of the list', () => {
  it('is who has waited longest, then unread, then most recent, then by name', () => {
    const all = [at('old', 1), at('new', 9), at('unread', 2, 1), at('waits', 8, 2, 8), at('waits longer', 7, 0, 3)];
    expect(names('', aConversation('b'), ...all, aConversation('a'))).toEqual([
      'waits longer',
      'waits',
      'unread',
      'new',
      'old',
      'a',
      'b',
    ]);
  });

  it('does not depend on how many are unread', () => {
    expect(names('', at('many', 1, 50), at('one', 2, 1))).toEqual(['one', 'many']);
  });
});

describe('a view', () => {
  const all = [
    { ...at('ana', 5, 0, 5), answeredAt: 7 },
    { ...at('bea', 9), answeredAt: 6 },
    { ...at('ciro', 1, 1), unsent: 2 },
    at('Álex', 3),
    at('dani', 4),
  ];
  const TODAY = 7;
  const conversations = new Map(all.map((one) => [one.usuario, one]));
  const left = { since: 9, unread: 0 };
  const arrangements = new Map([
    ['bea', { ...USUAL, pinned: true, markedUnread: true }],
    ['dani', { ...USUAL, shelf: { at: 'snoozed', until: 100, ...left } as const }],
    ['Álex', { ...USUAL, mutedUntil: 50, shelf: { at: 'archived', ...left } as const }],
    ['gone', { ...USUAL, pinned: true }],
  ]);
  const shown = (view: Partial<ListView>, now = 10, query = '') =>
    shownConversations(all, query, { ...USUAL_VIEW, ...view }, standingsOf(arrangements, conversations, now), TODAY)
      .map(({ usuario }) => usuario)
      .join(' ');

  it('has pinned ones first, and those put away not at all', () => {
    expect(shown({})).toBe('bea ana ciro');
    expect(shown({ order: 'recent' })).toBe('bea ana ciro');
    expect(shown({ order: 'unread' })).toBe('bea ciro ana');
    expect(shown({ order: 'name' })).toBe('bea ana ciro');
  });

  it('has who was put off again when the time has come', () => {
    expect(shown({ order: 'name' }, 99)).toBe('bea ana ciro');
    expect(shown({ order: 'name' }, 100)).toBe('bea ana ciro dani');
  });

  it.each([
    ['unread', 'bea ciro'],
    ['waiting', 'ana'],
    ['pinned', 'bea'],
    ['muted', ''],
    ['snoozed', 'dani'],
    ['archived', 'Álex'],
    ['unsent', 'ciro'],
    ['today', 'ana'],
  ] as const)('of %s is "%s"', (filter, expected) => {
    expect(shown({ filters: [filter] })).toBe(expected);
  });

  it('a name is found wherever it was put, accents or not', () => {
    expect(shown({ filters: ['pinned'] }, 10, 'alex')).toBe('Álex');
    expect(shown({}, 10, 'dan')).toBe('dani');
  });
});

describe('the search', () => {
  it('ignores accents, case and blanks around', () => {
    expect(names('  LUCIA ', at('lucía', 1), at('Lucia2', 2), at('ana', 3))).toEqual(['Lucia2', 'lucía']);
    expect(names('íñi', at('inigo', 1))).toEqual(['inigo']);
  });

  it('finds inside names, and nothing where there is nothing', () => {
    expect(names('beltran', at('ana.beltrán', 1), at('juan', 2))).toEqual(['ana.beltrán']);
    expect(names('zzz', at('ana', 1))).toEqual([]);
  });
});

describe('the longest wait', () => {
  it('is the earliest of those who wait', () => {
    const waiting = (since: number | null) => aConversation(String(since), { waitingSince: since });
    expect(longestWait([waiting(5), waiting(null), waiting(2)])).toBe(2);
    expect(longestWait([waiting(null)])).toBeNull();
  });
});
