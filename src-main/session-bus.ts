/** What of a Linux desktop is there: asked of its session bus, which knows who offers what. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ANSWER_MS = 1_000; // a bus answers in a few; longer is no desktop to count on

/** True while a program owns that name on the session bus. It starts neither a program nor a bus. */
export function isOnSessionBus(name: string): boolean {
  if (!hasBus()) return false;
  const question = ['org.freedesktop.DBus.NameHasOwner', `string:${name}`];
  const args = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus', ...question];
  try {
    return execFileSync('dbus-send', args, { timeout: ANSWER_MS, stdio: ['ignore', 'pipe', 'ignore'] }).includes(
      'true',
    );
  } catch {
    return false; // no `dbus-send`, no bus, no answer
  }
}

/** Without either, `dbus-send` would launch a bus of its own. */
function hasBus(): boolean {
  const { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: folder } = process.env;
  return Boolean(address) || (Boolean(folder) && existsSync(join(String(folder), 'bus')));
}
