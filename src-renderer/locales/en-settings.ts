/** English, in the shape of `es-settings.ts`. */

import { frame } from './en-frame.ts';
import type * as spanish from './es-settings.ts';
import { plural } from './plural.ts';

export const settings: typeof spanish.settings = {
  search: 'Find a setting',
  found: (n) => (n === 0 ? 'No settings.' : plural(n, '1 setting', `${n} settings`)),
  title: 'Settings',
  locale: 'Language',
  localeOptions: { system: 'System', es: 'Español', en: 'English' },
  theme: frame.theme,
  themeOptions: frame.themes,
  contrast: 'Contrast',
  contrastOptions: { system: 'System', more: 'High' },
  textSize: 'Text',
  textSizeOptions: { normal: 'Normal', large: 'Large', larger: 'Larger' },
  density: 'Density',
  densityOptions: { comfortable: 'Comfortable', compact: 'Compact' },
  notifications: 'Notifications',
  notificationsOptions: { full: 'Full', 'hide-text': 'No text', off: 'None' },
  waits: 'A long wait is from',
  waitsOptions: { '2-10': '2 and 10 min', '5-15': '5 and 15 min', '15-60': '15 and 60 min', '60-240': '1 and 4 h' },
  waitLimits: {
    warm: 'Stands out from',
    late: 'Is long from',
    wrong: 'From 1 to 1440 minutes, the second longer than the first. The ones before stay.',
  },
  sendKey: 'Send with',
  sendKeyOptions: { enter: 'Enter', 'mod-enter': 'Ctrl + Enter' },
  escalation: 'If somebody goes on waiting',
  escalationOptions: { off: 'Tell me on arrival only', repeat: 'Tell me again', stepwise: 'Step by step' },
  sound: 'Sound',
  soundOptions: { system: 'The system’s', soft: 'Soft', clear: 'Clear', none: 'None' },
  undoSend: 'Undo send',
  undoSendOptions: { off: 'No', '3': '3 s', '5': '5 s', '10': '10 s' },
  staleReplies: 'In the queue, ask after',
  staleRepliesOptions: { '5': '5 min', '15': '15 min', '60': '1 h', off: 'Never' },
  session: (usuario, server) => `${usuario} at ${server}`,
  signOut: 'Sign out',
  unsent: (n) =>
    plural(n, 'One message is queued; it leaves', `${n} messages are queued; they leave`).concat(
      ' when you sign in again.',
    ),
  signOutAnyway: 'Sign out anyway',
  cancel: 'Cancel',
  version: (version) => `Mostrador ${version}`,
};
