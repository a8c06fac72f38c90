/** Where this host keeps its things, on each system; and that nobody else does at the same time. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Apart from Electron's folder: each host's stores open with keys of its own. */
const NAME = 'mostrador-web';

type Env = Readonly<Record<string, string | undefined>>;

/** The user's normal profile, where the system keeps applications' data. */
export function defaultProfile(platform: NodeJS.Platform, env: Env, home = homedir()): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), NAME);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME);
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), NAME);
}

/** Another process has the profile open: two would send the same queued messages twice. */
export class ProfileInUseError extends Error {
  constructor(dir: string, pid: number) {
    super(`another Mostrador (process ${pid}) is using ${dir}; stop it first, or choose another --user-data-dir`);
    this.name = 'ProfileInUseError';
  }
}

export interface Profile {
  /** Absolute. */
  readonly dir: string;
  release(): void;
}

/** Creates the folder (0700) and holds it until `release`. Throws `ProfileInUseError`. */
export function holdProfile(path: string): Profile {
  const dir = resolve(path);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const lock = join(dir, 'host.lock');
  if (!writeLock(lock)) {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (isRunning(pid)) throw new ProfileInUseError(dir, pid);
    rmSync(lock, { force: true }); // left by a process that was killed
    if (!writeLock(lock)) throw new ProfileInUseError(dir, Number(readFileSync(lock, 'utf8')));
  }
  return { dir, release: () => rmSync(lock, { force: true }) };
}

function writeLock(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Signal 0 only asks. EPERM: it runs, as somebody else. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
