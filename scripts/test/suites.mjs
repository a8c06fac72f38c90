/** What `npm test` runs, in order: one process each, its result as JSON in `results`. */
import { join } from 'node:path';
import { desktopCommand, needChromium, needDesktop, needElectron } from './needs.mjs';

const root = join(import.meta.dirname, '../..');
const vitest = [
  `--import=${join(import.meta.dirname, 'group-by.mjs')}`,
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
];
const playwright = [join(root, 'node_modules/@playwright/test/cli.js'), 'test'];

/** First reason why the suite cannot run, or null. */
const first =
  (...needs) =>
  () => {
    for (const need of needs) {
      const reason = need();
      if (reason) return reason;
    }
    return null;
  };

const unit = (name, args) => ({
  name,
  kind: 'vitest',
  group: 'unit',
  command: (json) => [process.execPath, ...vitest, `--outputFile.json=${json}`, ...args],
  list: null,
  missing: () => null,
});

/** In a desktop where there is a wrapper for one; the web suites go without it, but for what asks the desktop. */
const windows = (name, group, missing, args) => ({
  name,
  kind: 'playwright',
  group,
  command: () => [...desktopCommand(), process.execPath, ...playwright, '--reporter=list,json', ...args],
  list: () => [process.execPath, ...playwright, '--list', '--reporter=list', ...args],
  missing,
});

export const SUITES = [
  unit('unit', ['--exclude=tests/server/**']),
  unit('server contract', ['tests/server']),
  windows('gallery', 'web', needChromium, ['--config=tests/gallery/playwright.config.ts']),
  windows('web', 'web', needChromium, ['--project=web']),
  windows('electron', 'electron', first(needDesktop, needElectron), ['--project=electron']),
  windows('electron-only', 'electron', first(needDesktop, needElectron), ['--project=electron-only']),
];
