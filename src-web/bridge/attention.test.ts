import { describe, expect, it } from 'vitest';
import { createAttentionOfTabs } from './attention.ts';

describe('what the agent looks at, over several tabs', () => {
  it('is the focused tab, whichever order focus and its loss are heard in', () => {
    const tabs = createAttentionOfTabs<string>();
    tabs.opened('a');
    tabs.opened('b');
    expect(tabs.heard('a', { open: 'ana', focused: true })).toEqual({ open: 'ana', focused: true });
    expect(tabs.heard('b', { open: 'luis', focused: true })).toEqual({ open: 'luis', focused: true });
    expect(tabs.heard('a', { open: 'ana', focused: false })).toEqual({ open: 'luis', focused: true });
    expect(tabs.foremost()).toBe('b');
  });

  it('is what the last one showed, unfocused, when none has the focus', () => {
    const tabs = createAttentionOfTabs<string>();
    tabs.opened('a');
    tabs.opened('b');
    tabs.heard('b', { open: 'luis', focused: true });
    tabs.heard('a', { open: 'ana', focused: false });
    expect(tabs.heard('b', { open: 'luis', focused: false })).toEqual({ open: 'luis', focused: false });
    expect(tabs.heard('a', { open: null, focused: false })).toEqual({ open: null, focused: false });
  });

  it('falls back to the other tab, or to nobody, when a tab goes away', () => {
    const tabs = createAttentionOfTabs<string>();
    tabs.opened('a');
    tabs.opened('b');
    tabs.heard('a', { open: 'ana', focused: false });
    tabs.heard('b', { open: 'luis', focused: true });
    expect(tabs.gone('b')).toEqual({ open: 'ana', focused: false });
    expect(tabs.gone('a')).toEqual({ open: 'ana', focused: false });
    expect(tabs.foremost()).toBeUndefined();
  });
});
