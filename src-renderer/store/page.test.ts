import { describe, expect, it } from 'vitest';
import { aConversation } from '../testing/make.ts';
import { titleFor, totalUnread } from './page.ts';
import { byUsuario } from './state.ts';

describe('the window title', () => {
  it('counts every unread message', () => {
    expect(totalUnread(byUsuario([aConversation('a', { unread: 2 }), aConversation('b', { unread: 1 })]))).toBe(3);
  });

  it('begins with the count, if there is one', () => {
    expect([titleFor(0, 'Mostrador'), titleFor(3, 'Mostrador')]).toEqual(['Mostrador', '(3) Mostrador']);
  });
});
