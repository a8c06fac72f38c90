import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron } from './electron-binary.ts';

let packageDir: string;
const said: string[] = [];
beforeEach(() => {
  packageDir = mkdtempSync(join(tmpdir(), 'mostrador-electron-'));
  said.length = 0;
});
afterEach(() => rmSync(packageDir, { recursive: true, force: true }));

const find = (env: NodeJS.ProcessEnv = {}, timeoutMs = 10_000) =>
  findElectron({ packageDir, platform: 'linux', env: { PATH: '', ...env }, say: (line) => said.push(line), timeoutMs });

/** What Electron's installer does, or fails to. */
const installer = (script: string) => writeFileSync(join(packageDir, 'install.js'), script);
const INSTALL = `const fs = require('fs'); fs.mkdirSync('dist'); fs.writeFileSync('dist/electron', ''); fs.writeFileSync('path.txt', 'electron');`;

describe("Electron's binary", () => {
  it('is the one of ELECTRON_OVERRIDE_DIST_PATH, on each system', async () => {
    writeFileSync(join(packageDir, 'electron'), '');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: packageDir };
    expect(await find(env)).toEqual({ path: join(packageDir, 'electron') });
    const onWindows = await findElectron({ packageDir: null, platform: 'win32', env, say: () => {} });
    expect(onWindows).toEqual({ problem: expect.stringContaining('electron.exe') });
  });

  it('is the installed one, without running the installer', async () => {
    mkdirSync(join(packageDir, 'dist'));
    writeFileSync(join(packageDir, 'dist', 'electron'), '');
    writeFileSync(join(packageDir, 'path.txt'), 'electron\n');
    installer('process.exit(1)');
    expect(await find()).toEqual({ path: join(packageDir, 'dist', 'electron') });
    expect(said).toEqual([]);
  });

  it('is fetched by the installer, which is said', async () => {
    installer(INSTALL);
    expect(await find()).toEqual({ path: join(packageDir, 'dist', 'electron') });
    expect(said).toEqual([expect.stringContaining('Fetching')]);
  });

  it.each([
    ['throw new TypeError("fetch failed")', /could not be had \(.*\)/],
    ['console.error("TypeError: fetch failed\\n  at x"); process.exit(1)', /could not be had \(fetch failed\)/],
    ['', /left no binary/],
  ])('cannot be had when the installer is %j', async (script, problem) => {
    installer(script);
    expect(await find()).toEqual({ problem: expect.stringMatching(problem) });
  });

  it('cannot be had when the installer does not end', async () => {
    installer('setInterval(() => {}, 1000)');
    expect(await find({}, 300)).toEqual({ problem: expect.stringContaining('not there after') });
  });

  it('cannot be had where the package is not installed', async () => {
    const found = await findElectron({ packageDir: null, platform: 'linux', env: {}, say: () => {} });
    expect(found).toEqual({ problem: expect.stringContaining('not installed') });
  });
});
