/** Where the programs are; `scripts/test/needs.mjs` has checked that they are there. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

export const ROOT = join(import.meta.dirname, '../../..');
export const isRoot = process.getuid?.() === 0;

export function chromiumPath(): string {
  const places = [
    process.env['MOSTRADOR_CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error('no Chromium');
  return found;
}

/** Not by the `electron` package's own answer: asking it starts a download where the binary is missing. */
export function electronPath(): string {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  const own = join(createRequire(import.meta.url).resolve('electron/package.json'), '../dist');
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? own, names[process.platform] ?? 'electron');
  if (!existsSync(program)) throw new Error(`no Electron at ${program}`);
  return program;
}
