/** English, in the shape of `es-reading.ts`. */
import type * as spanish from './es-reading.ts';

export const reading: typeof spanish.reading = {
  hidden: (code) => `hidden character ${code}`,
  openLink: 'Open this link?',
  foreign: 'This name has letters that can look like others: check it before you open it.',
  open: 'Open',
  copyLink: 'Copy link',
  cancel: 'Cancel',
  copy: 'Copy',
  copyHint: 'Copy the text; with Shift, also author and time',
  looksLike: (otra) => `looks like “${otra}”`,
  copied: 'Copied',
};
