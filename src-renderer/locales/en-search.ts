/** English, in the shape of `es-search.ts`. */

import type { search as Spanish } from './es-search.ts';
import { plural } from './plural.ts';

export const search: typeof Spanish = {
  messages: 'Messages found',
  help: 'Words, phrases in quotes, from:user, since:yesterday, until:24/11/2026',
  searching: 'Searching…',
  count: (n, more) => (more ? `More than ${n} messages` : plural(n, '1 message', `${n} messages`)),
  noMessages: 'No messages.',
  nothing: (query) => `Nothing with “${query}”.`,
  recent: 'Recent searches',
  forget: 'Forget them',
  more: 'Show more',
};
