/** What `npm test` runs, in order, and where each leaves its result as JSON. */
import { join } from 'node:path';
import { desktopCommand, needChromium, needDesktop, needElectron, needInstaller } from './needs.mjs';

const root = join(import.meta.dirname, '../..');
const vitest = [
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--configLoader=runner', // the usual one writes beside the configuration, which may lie in a read-only checkout
  '--fsModuleCache=false', // likewise
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

/** A suite is run in one process, or side by side in several: the arguments of each. */
const WHOLE = [[]];
const HALVES = [['--shard=1/2'], ['--shard=2/2']];

const unit = (name, wrapper, args) => ({
  name,
  kind: 'vitest',
  group: 'unit',
  parts: () => WHOLE,
  command: (json) => [...wrapper(), process.execPath, ...vitest, `--outputFile.json=${json}`, ...args],
  list: null,
  missing: () => null,
});

const windows = (name, group, wrapper, missing, args) => ({
  name,
  kind: 'playwright',
  group,
  // A desktop has one screen and one notification daemon, so only a wrapper, which makes one each, can have two.
  parts: () => (wrapper().length > 0 ? HALVES : WHOLE),
  command: (_json, part) => [...wrapper(), process.execPath, ...playwright, '--reporter=list,json', ...args, ...part],
  list: () => [process.execPath, ...playwright, '--list', '--reporter=list', ...args],
  missing,
});

const packagedFolder = join(root, 'tests/electron-only/packaged');
/** Builds the .deb, installs it, tests what is installed, and takes it away again. */
const packaged = {
  name: 'packaged',
  kind: 'playwright',
  group: 'electron',
  parts: () => WHOLE,
  command: () => [process.execPath, join(packagedFolder, 'main.mjs')],
  list: () => [process.execPath, ...playwright, '--list', '--reporter=list', `--config=${packagedFolder}`],
  missing: first(needInstaller, needElectron),
};

/** Without a wrapper, what asks the desktop (keyring, notifications) skips itself, by name. */
const inDesktop = desktopCommand;
const plain = () => [];

export const SUITES = [
  unit('unit', inDesktop, ['--exclude=tests/server/**', '--exclude=tests/chaos/**']),
  unit('chaos, short form', plain, ['tests/chaos', '--maxWorkers=1']),
  unit('server contract', plain, ['tests/server']),
  windows('gallery', 'web', plain, needChromium, [
    '--config=tests/gallery/playwright.config.ts',
    '--project=states',
    '--project=behaviour',
  ]),
  windows('web', 'web', inDesktop, needChromium, ['--project=web', '--project=day-short']),
  windows('electron', 'electron', inDesktop, first(needDesktop, needElectron), ['--project=electron']),
  windows('electron-only', 'electron', inDesktop, first(needDesktop, needElectron), ['--project=electron-only']),
  packaged,
];
