import { describe, expect, it } from 'vitest';
import { aConversation } from '../testing/make.ts';
import { longestWait, shownConversations } from './order.ts';

const at = (usuario: string, fecha: number, unread = 0) =>
  aConversation(usuario, { unread, last: { de: usuario, mensaje: 'hola', fecha } });
const names = (query: string, ...all: ReturnType<typeof at>[]) =>
  shownConversations(all, query).map(({ usuario }) => usuario);

describe('the order of the list', () => {
  it('is unread first, then most recent', () => {
    expect(names('', at('old', 1), at('new', 9), at('unread', 2, 1), at('unread later', 3, 5))).toEqual([
      'unread later',
      'unread',
      'new',
      'old',
    ]);
  });

  it('does not depend on how many are unread', () => {
    expect(names('', at('many', 1, 50), at('one', 2, 1))).toEqual(['one', 'many']);
  });

  it('puts those without messages last, by name', () => {
    expect(names('', aConversation('b'), aConversation('a'), at('c', 1))).toEqual(['c', 'a', 'b']);
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
