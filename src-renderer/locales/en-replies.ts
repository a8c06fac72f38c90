/** English, in the shape of `es-replies.ts`. */
import type * as spanish from './es-replies.ts';
import { plural } from './plural.ts';

export const replies: typeof spanish.replies = {
  greeting: (hour) => {
    if (hour < 5 || hour >= 18) return 'good evening';
    return hour < 12 ? 'good morning' : 'good afternoon';
  },
  suggested: 'Canned replies',
  keys: 'Enter inserts · Esc, go on writing',
  shared: 'The whole team’s',
  count: (n) => plural(n, '1 reply. Enter inserts it.', `${n} replies. ↑ ↓ to choose, Enter inserts.`),
};
