/** What of a Linux desktop is there: asked of its session bus, which knows who offers what. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ANSWER_MS = 1_000; // a bus answers in a few; longer is no desktop to count on
const ASK = ['--session', '--print-reply'];
const BUS = [...ASK, '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner'];

/** True while a program owns that name on the session bus. It starts neither a program nor a bus. */
export function isOnSessionBus(name: string): boolean {
  if (!hasBus()) return false;
  try {
    const args = [...BUS, `string:${name}`];
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    return execFileSync('dbus-send', args, { timeout: ANSWER_MS, stdio }).includes('true');
  } catch {
    return false; // no `dbus-send`, no bus, no answer
  }
}

/** The same, while the program goes on with its work. */
export async function isOnBus(name: string): Promise<boolean> {
  return (hasBus() && (await answerOf('dbus-send', ...BUS, `string:${name}`))?.includes('true')) ?? false;
}

/** What a method of an object on the session bus answers, as `dbus-send` prints it; null: nothing. */
export function askBus(name: string, path: string, method: string, ...args: readonly string[]): Promise<string | null> {
  return answerOf('dbus-send', ...ASK, `--dest=${name}`, path, method, ...args);
}

/** What a command prints; null when it is not there, fails or is slow. */
export async function answerOf(command: string, ...args: readonly string[]): Promise<string | null> {
  try {
    return (await promisify(execFile)(command, [...args], { timeout: ANSWER_MS })).stdout;
  } catch {
    return null;
  }
}

/** Without either, `dbus-send` would launch a bus of its own. */
function hasBus(): boolean {
  const { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: folder } = process.env;
  return Boolean(address) || (Boolean(folder) && existsSync(join(String(folder), 'bus')));
}
