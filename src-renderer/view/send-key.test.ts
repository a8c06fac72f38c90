import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import { isSend, withSendKey } from './send-key.ts';

const press = (parts: Partial<Parameters<typeof isSend>[0]> = {}) => ({
  key: 'Enter',
  keyCode: 13,
  isComposing: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...parts,
});

describe('what sends', () => {
  it.each([
    [{}, true, false],
    [{ shiftKey: true }, false, false],
    [{ ctrlKey: true }, false, true],
    [{ metaKey: true }, false, true],
    [{ ctrlKey: true, shiftKey: true }, false, false],
    [{ isComposing: true }, false, false],
    [{ keyCode: 229 }, false, false],
    [{ ctrlKey: true, keyCode: 229 }, false, false],
    [{ key: 'a' }, false, false],
  ])('%o: Enter %s, Ctrl+Enter %s', (parts, plain, mod) => {
    expect([isSend(press(parts), 'enter'), isSend(press(parts), 'mod-enter')]).toEqual([plain, mod]);
  });
});

describe('the key that sends and goes on', () => {
  it('gives way to Ctrl+Enter, and comes back', () => {
    const away = withSendKey({ sendKey: 'mod-enter' as const }, DEFAULT_SETTINGS);
    expect(away).toEqual({ sendKey: 'mod-enter', shortcuts: { sendAndNext: 'Mod+Shift+Enter' } });
    const back = withSendKey({ sendKey: 'enter' as const }, { ...DEFAULT_SETTINGS, ...away });
    expect(back).toEqual({ sendKey: 'enter', shortcuts: {} });
  });
  it('stays where the agent put it', () => {
    const own = { ...DEFAULT_SETTINGS, shortcuts: { sendAndNext: 'Alt+N' } };
    expect(withSendKey({ sendKey: 'mod-enter' as const }, own)).toEqual({ sendKey: 'mod-enter' });
    expect(withSendKey({ sendKey: 'enter' as const }, own)).toEqual({ sendKey: 'enter' });
  });
  it('is not looked at where something else is changed', () => {
    expect(withSendKey({ theme: 'dark' as const }, DEFAULT_SETTINGS)).toEqual({ theme: 'dark' });
  });
});
