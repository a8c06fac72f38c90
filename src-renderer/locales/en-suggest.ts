/** English, in the shape of `es-suggest.ts`. */
import type * as spanish from './es-suggest.ts';
import { plural } from './plural.ts';

export const suggest: typeof spanish.suggest = {
  suggested: 'Canned replies',
  emoji: 'Emoji',
  keys: 'Enter inserts · Esc, go on writing',
  shared: 'The whole team’s',
  count: (n) => plural(n, '1 suggestion. Enter inserts it.', `${n} suggestions. ↑ ↓ to choose, Enter inserts.`),
  first: 'Create a canned reply…',
};
