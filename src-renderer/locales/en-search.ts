/** English, in the shape of `es-search.ts`. */

import type { SearchNote } from '../../src-shared/model.ts';
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

/** Of what was typed and means nothing, or finds nothing by itself. */
export const searchNotes: Readonly<Record<SearchNote['code'], (text: string) => string>> = {
  'bad-date': (text) => `“${text}” is not a day. Write it like 24/11/2026, yesterday or monday.`,
  'empty-filter': (text) => `Something is missing after ${text}:`,
  'dates-crossed': (_text) => 'The day of since: is after the one of until:.',
  'no-words': (_text) => 'Write a letter or a figure.',
  'unknown-sender': (text) => `Nobody called “${text}” has written.`,
};
