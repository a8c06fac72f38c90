import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import { createFileSettings } from './settings.ts';

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mostrador-settings-'));
  file = join(dir, 'settings.json');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('keeps what was set, for the owner only', () => {
  createFileSettings(dir, () => {}).set({ server: 'https://chat.example', theme: 'dark' });
  expect(createFileSettings(dir, () => {}).get()).toEqual({
    ...DEFAULT_SETTINGS,
    server: 'https://chat.example',
    theme: 'dark',
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it.each(['', '{', 'null', '[]', '"x"', '7', '\u0000', '{"theme":{"a":1},"version":"no"}'])(
  'reads %j as the defaults, and can write over it',
  (text) => {
    writeFileSync(file, text);
    const settings = createFileSettings(dir, () => {});
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
    settings.set({ locale: 'en' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1, locale: 'en' });
  },
);

it('goes on without the file when the disk refuses', () => {
  writeFileSync(join(dir, 'not-a-folder'), '');
  const log = vi.fn();
  const settings = createFileSettings(join(dir, 'not-a-folder'), log);
  expect(settings.set({ theme: 'light' }).theme).toBe('light');
  expect(log).toHaveBeenCalledWith('warn', 'settings-file-failed', expect.anything());
});
