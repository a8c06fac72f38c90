import { describe, expect, it } from 'vitest';
import { DEFAULT_KEYS, keysOf } from '../../src-shared/shortcuts.ts';
import { problemOf, withKeys } from './change-keys.ts';
import { ariaKeys, isTaken, isTyping, keysOfPress, type Press, shownKeys } from './keys.ts';

function press(key: string, rest: Partial<Press> & { readonly altGraph?: boolean } = {}): Press {
  const up = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
  return { ...up, key, getModifierState: (name) => name === 'AltGraph' && rest.altGraph === true, ...rest };
}

describe('a press', () => {
  it.each([
    ['Mod+K', press('k', { ctrlKey: true })],
    ['Mod+Shift+F', press('F', { ctrlKey: true, shiftKey: true })],
    ['?', press('?', { shiftKey: true })],
    ['Mod+,', press(',', { ctrlKey: true })],
    ['Alt+ArrowDown', press('ArrowDown', { altKey: true })],
    ['Shift+F8', press('F8', { shiftKey: true })],
    ['Space', press(' ')],
    ['Mod+F', press('а', { ctrlKey: true, code: 'KeyF' })], // a Cyrillic keyboard
    ['Mod+Ñ', press('ñ', { ctrlKey: true, code: 'Semicolon' })],
    [null, press('Control', { ctrlKey: true })],
    [null, press('Dead')],
    [null, press('k', { ctrlKey: true, isComposing: true })],
    [null, press('@', { ctrlKey: true, altKey: true, altGraph: true })],
    [null, press('k', { metaKey: true })], // the system's
  ])('is %s', (keys, event) => expect(keysOfPress(event, false)).toBe(keys));

  it('has ⌘ for Mod on a Mac', () => {
    expect(keysOfPress(press('k', { metaKey: true }), true)).toBe('Mod+K');
    expect(keysOfPress(press('k', { ctrlKey: true }), true)).toBeNull();
  });
});

describe('keys', () => {
  it('that write do not act where there is something to write in', () => {
    expect(['?', 'K', 'Shift+K', 'Mod+K', 'Alt+ArrowUp', 'F8', 'Shift+F8'].map(isTyping)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('of the platform are nobody’s', () => {
    for (const keys of ['Enter', 'Escape', 'Tab', 'Shift+Tab', 'Mod+C', 'Mod+Shift+Z', 'ArrowDown'])
      expect(isTaken(keys), keys).toBe(true);
    for (const [id, keys] of Object.entries(DEFAULT_KEYS)) {
      const isSystems = keys !== null && isTaken(keys);
      expect(isSystems, id).toBe(id === 'undo'); // its meaning is the platform's; in a text it is the text's
    }
    expect(isTyping('Mod+Z')).toBe(true);
  });

  it('are shown as keyboards show them', () => {
    expect([shownKeys('Mod+Shift+F', false), shownKeys('Alt+ArrowDown', false)]).toEqual(['Ctrl Shift F', 'Alt ↓']);
    expect([shownKeys('Mod+Shift+F', true), shownKeys('Mod++', true)]).toEqual(['⌘⇧F', '⌘+']);
    expect(ariaKeys('Mod++')).toBe('Control+Plus');
  });
});

describe('what the agent chose', () => {
  it('wins over what a command comes with; null turns it off; a command of the past means nothing', () => {
    const chosen = { search: 'Mod+U', settings: null, gone: 'Mod+J', toString: 'x' };
    expect(keysOf('search', chosen)).toBe('Mod+U');
    expect(keysOf('settings', chosen)).toBeNull();
    expect(keysOf('nextWaiting', {})).toBe(DEFAULT_KEYS.nextWaiting);
  });

  it('is told when another command, or the platform, has the keys', () => {
    const chosen = { search: 'Mod+U', settings: null };
    expect(problemOf('Mod+U', 'settings', chosen)).toEqual({ code: 'held', by: 'search' });
    expect(problemOf('Mod+U', 'search', chosen)).toBeNull();
    expect(problemOf('Mod+,', 'search', chosen)).toBeNull(); // turned off: free
    expect(problemOf('Mod+C', 'search', chosen)).toEqual({ code: 'taken' });
  });

  it('is only what differs', () => {
    expect(withKeys({ search: 'Mod+U' }, 'theme', 'F7')).toEqual({ search: 'Mod+U', theme: 'F7' });
    expect(withKeys({ search: 'Mod+U' }, 'search', DEFAULT_KEYS.search)).toEqual({});
    expect(withKeys({}, 'search', null)).toEqual({ search: null });
    expect(withKeys({ theme: 'F7' }, 'theme', null)).toEqual({});
  });

  it('no two commands come with the same', () => {
    const keys = Object.values(DEFAULT_KEYS).filter((one) => one !== null);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
