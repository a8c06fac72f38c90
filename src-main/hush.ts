/**
 * The system's own "do not disturb". On a Linux desktop the program that shows the notifications is asked for it, each
 * kind in its own way; macOS and Windows let no program ask, and silence what they show by themselves.
 */
import { answerOf, askBus, isOnBus } from './session-bus.ts';

const DAEMON = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

const property = (owner: string, name: string) => () =>
  askBus(DAEMON, PATH, 'org.freedesktop.DBus.Properties.Get', `string:${owner}`, `string:${name}`);
const setting = (schema: string, key: string) => () => answerOf('gsettings', 'get', schema, key);

interface Way {
  readonly ask: () => Promise<string | null>;
  /** The word in the answer that says it is on. */
  readonly on: 'true' | 'false';
}

/** By the name the program gives of itself. */
const WAYS: Readonly<Record<string, Way>> = {
  dunst: { ask: property('org.dunstproject.cmd0', 'paused'), on: 'true' },
  Plasma: { ask: property(DAEMON, 'Inhibited'), on: 'true' },
  'gnome-shell': { ask: setting('org.gnome.desktop.notifications', 'show-banners'), on: 'false' },
  cinnamon: { ask: setting('org.cinnamon.desktop.notifications', 'display-notifications'), on: 'false' },
  'Notification Daemon': { ask: setting('org.mate.NotificationDaemon', 'do-not-disturb'), on: 'true' },
  'Xfce Notify Daemon': {
    ask: () => answerOf('xfconf-query', '-c', 'xfce4-notifyd', '-p', '/do-not-disturb'),
    on: 'true',
  },
};

/** Whether a program shows this desktop's notifications; null: the system does. */
export async function hasDaemon(): Promise<boolean | null> {
  return process.platform === 'linux' ? isOnBus(DAEMON) : null;
}

/** Null: nobody can tell. */
export async function isHushed(): Promise<boolean | null> {
  if (!(await hasDaemon())) return null;
  const about = await askBus(DAEMON, PATH, `${DAEMON}.GetServerInformation`);
  const name = /string "(.*)"/.exec(about ?? '')?.[1] ?? '';
  const way = Object.hasOwn(WAYS, name) ? WAYS[name] : undefined;
  const answer = way && (await way.ask());
  return way && answer ? answer.includes(way.on) : null;
}
