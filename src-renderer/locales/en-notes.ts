/** English, in the shape of `es-notes.ts`. */
import type * as spanish from './es-notes.ts';
import { plural } from './plural.ts';

export const notes: typeof spanish.notes = {
  title: 'Notes',
  label: (usuario) => `Notes about ${usuario}`,
  field: (usuario) => `Note about ${usuario}`,
  hint: 'What is good to remember of this customer…',
  close: 'Close the notes',
  private: 'Only you see them, on this machine.',
  edited: (when) => `Edited: ${when}`,
  left: (n) =>
    n === 0
      ? 'There is no more room: a note has 10,000 letters at most.'
      : plural(n, 'Room for one more letter.', `Room for ${n} more letters.`),
  row: 'with a note',
};
