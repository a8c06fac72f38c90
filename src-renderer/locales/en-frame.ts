/** English, in the shape of `es-frame.ts`. */
import type * as spanish from './es-frame.ts';

export const frame: typeof spanish.frame = {
  close: 'Close',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
};
