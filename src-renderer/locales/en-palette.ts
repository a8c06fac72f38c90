/** English, in the shape of `es-palette.ts`. */
import type * as spanish from './es-palette.ts';

export const palette: typeof spanish.palette = {
  title: 'Command palette',
  lines: 'Commands',
  hint: 'Type a command, a customer or a setting',
  search: (text) => `Search “${text}” in messages`,
};

export const paletteKinds: typeof spanish.paletteKinds = {
  action: 'Command',
  conversation: 'Conversation',
  view: 'View',
  reply: 'Reply',
  setting: 'Setting',
  search: 'Search',
};

export const keys: typeof spanish.keys = {
  change: 'Press on some keys to change them.',
  recording: 'Press the new keys. Backspace: none. Esc: as it was.',
  taken: (keys) => `${keys} belongs to the system or the page.`,
  held: (keys, of) => `${keys} already belongs to “${of}”.`,
  press: 'Press the keys…',
  none: 'no keys',
  reset: 'Reset all',
};
