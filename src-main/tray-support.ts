/** Whether an icon in the tray would be seen. A window hidden behind an icon nobody sees is lost. */
import { execFile } from 'node:child_process';

const ANSWER_MS = 1_000;

/** On Linux: whether the desktop watches for status icons (GNOME without its extension does not). */
export async function hasTray(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const watched = await ask('org.freedesktop.DBus.NameHasOwner', 'string:org.kde.StatusNotifierWatcher');
  return watched.includes('boolean true');
}

/** One question to the session bus; an empty answer where there is no bus, no `dbus-send`, or no answer in time. */
function ask(method: string, argument: string): Promise<string> {
  const args = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus', method, argument];
  return new Promise((resolve) => {
    execFile('dbus-send', args, { timeout: ANSWER_MS }, (error, answer) => resolve(error ? '' : answer));
  });
}
