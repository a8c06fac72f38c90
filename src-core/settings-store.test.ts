import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../src-shared/settings.ts';
import { createSettingsStore, readSettings, SETTINGS_VERSION } from './settings-store.ts';

const quiet = () => {};

describe('settings store', () => {
  it.each([undefined, null, 'text', 7, [], {}, { version: 'x' }])('reads %j as the defaults', (document) => {
    expect(readSettings(document, quiet)).toEqual(DEFAULT_SETTINGS);
  });

  it('replaces only the fields that do not fit, and names them', () => {
    const log = vi.fn();
    const read = readSettings({ version: 1, theme: 'dark', density: 12, server: 'https://a', extra: 1 }, log);
    expect(read).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', server: 'https://a' });
    expect(log.mock.calls).toEqual([['warn', 'settings-field-replaced', { name: 'density' }]]);
  });

  it('keeps what fits of documents of no version and of a later one', () => {
    expect(readSettings({ theme: 'dark' }, quiet).theme).toBe('dark');
    expect(readSettings({ version: 99, theme: 'dark' }, quiet).theme).toBe('dark');
  });

  it('writes the whole document with its version, and answers it', () => {
    const write = vi.fn();
    const store = createSettingsStore({ read: () => ({ theme: 'dark' }), write }, quiet);
    expect(store.set({ locale: 'en' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', locale: 'en' });
    expect(write).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, version: SETTINGS_VERSION, theme: 'dark', locale: 'en' });
    expect(store.get().locale).toBe('en');
  });

  it('refuses a patch that does not fit, and keeps what it had', () => {
    const write = vi.fn();
    const store = createSettingsStore({ read: () => ({}), write }, quiet);
    expect(() => store.set({ theme: 'pink' as 'dark' })).toThrow();
    expect(store.get()).toEqual(DEFAULT_SETTINGS);
    expect(write).not.toHaveBeenCalled();
  });

  it('goes on in memory when the file can be neither read nor written', () => {
    const fail = () => {
      throw new Error('ENOSPC');
    };
    const log = vi.fn();
    const store = createSettingsStore({ read: fail, write: fail }, log);
    expect(store.set({ theme: 'light' }).theme).toBe('light');
    expect(store.get().theme).toBe('light');
    expect(log).toHaveBeenCalledTimes(2);
  });
});
