/** Finds Electron's binary, or lets Electron's own installer fetch it, for a bounded time. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binary } from './choose-host.ts';

/** ms: 120 MB at 6 Mbit/s. */
const DOWNLOAD_TIMEOUT_MS = 180_000;
const PROGRESS_EVERY_MS = 10_000;

export interface BinaryOptions {
  /** Folder of the npm package `electron`; null where it is not installed. */
  readonly packageDir: string | null;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Told how the download goes, a line each. */
  readonly say: (line: string) => void;
  readonly timeoutMs?: number;
}

/** `ELECTRON_OVERRIDE_DIST_PATH` (Electron's own variable), else what the package has, else a download. */
export async function findElectron(options: BinaryOptions): Promise<Binary> {
  const { packageDir, platform, env } = options;
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const path = join(override, executableOn(platform));
    return existsSync(path) ? { path } : { problem: `ELECTRON_OVERRIDE_DIST_PATH has no Electron: ${path}` };
  }
  if (packageDir === null) return { problem: 'the npm package electron is not installed' };
  const installed = installedIn(packageDir);
  if (installed !== null) return { path: installed };
  const failure = await download(packageDir, options);
  if (failure !== null) return { problem: `Electron's binary could not be had (${failure})` };
  const downloaded = installedIn(packageDir);
  return downloaded === null ? { problem: "Electron's installer left no binary" } : { path: downloaded };
}

/** As in `electron/install.js`. */
function executableOn(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The installer writes `path.txt` last. */
function installedIn(packageDir: string): string | null {
  const note = join(packageDir, 'path.txt');
  if (!existsSync(note)) return null;
  const path = join(packageDir, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** Null when it ended well, else why not. */
function download(cwd: string, { env, say, timeoutMs = DOWNLOAD_TIMEOUT_MS }: BinaryOptions): Promise<string | null> {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1_000);
  say('Fetching the Electron binary (about 120 MB, the first time only)…');
  const progress = setInterval(() => say(`… ${seconds()} s`), PROGRESS_EVERY_MS);
  const options = { cwd, env: { ...env, ELECTRON_GET_NO_PROGRESS: '1' }, timeout: timeoutMs };
  return new Promise((resolve) => {
    execFile(process.execPath, ['install.js'], options, (error, _stdout, stderr) => {
      clearInterval(progress);
      if (error === null) resolve(null);
      else resolve(error.killed ? `not there after ${seconds()} s` : firstLine(stderr) || error.message);
    });
  });
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').replace(/^\w*Error: /, '');
}
