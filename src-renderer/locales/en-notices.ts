/** English, in the shape of `es-notices.ts`. */
import type * as spanish from './es-notices.ts';

export const check: typeof spanish.check = {
  way: 'The way of a notification',
  states: { passes: 'Fine.', stops: 'It stops here.', unknown: 'Nobody can ask: try it.' },
  send: 'Send a test notification',
  test: { title: 'Test notification', body: 'If you can read this, notifications work.' },
  ask: 'Have you seen it?',
  seen: 'I have seen it',
  unseen: 'I do not see it',
  works: 'Notifications work.',
  look: 'Look in the notification centre: if it is there, the system is in “do not disturb” or in a focus mode. If it is not, check that Mostrador is allowed in the system’s notification settings.',
  last: 'The last messages',
  none: 'None has come since Mostrador was opened.',
};

export const checkLinks: typeof spanish.checkLinks = {
  choice: 'Your settings.',
  quiet: 'Mostrador’s quiet hours and “do not disturb”.',
  support: 'This system can show notifications.',
  daemon: 'The desktop has a program that shows them.',
  permission: 'The browser’s permission.',
  appId: 'Mostrador is installed under its name.',
  accepted: 'The system accepts notifications.',
  system: 'The system’s “do not disturb”.',
};

export const checkRemedies: typeof spanish.checkRemedies = {
  choice: 'In Settings, Notifications: choose “Full” or “No text”.',
  quiet: 'It ends by itself, or with “Notify again”.',
  support: 'The window flashes all the same, and the list counts everything.',
  daemon: 'Ask whoever looks after this machine for a notification program (on Linux dunst, for example).',
  permission: 'Allow them for this page in the browser’s settings.',
  appId: 'Install Mostrador again: without its shortcut Windows shows no notifications.',
  accepted: 'It refused the last one: check Mostrador’s permission in the system’s notification settings.',
  system: 'It is on: notifications are kept without being shown, and make no sound. Turn it off in the desktop.',
};

export const checkWhy: typeof spanish.checkWhy = {
  told: 'told.',
  seen: 'not told, you had it before you.',
  off: 'not told, you have them turned off.',
  muted: 'not told, the conversation is muted.',
  quiet: 'not told, it was a quiet time.',
  held: 'notified, but the system was set not to disturb.',
  early: 'no notification yet, you chose that they come with the wait.',
};
