/** English, in the shape of `es-find.ts`. */
import type { SearchNote } from '../../src-shared/model.ts';
import type * as spanish from './es-find.ts';

export const find: typeof spanish.find = {
  label: 'Search in the conversation',
  older: 'Earlier',
  newer: 'Later',
  place: (at, of, more) => `${at} ${more ? 'of more than' : 'of'} ${of}`,
};

export const jump: typeof spanish.jump = { day: 'Day', go: 'Go' };

/** Of what was typed and means nothing, or finds nothing by itself. */
export const searchNotes: Readonly<Record<SearchNote['code'], (text: string) => string>> = {
  'bad-date': (text) => `“${text}” is not a day. Write it like 24/11/2026, yesterday or monday.`,
  'empty-filter': (text) => `Something is missing after ${text}:`,
  'dates-crossed': (_text) => 'The day of since: is after the one of until:.',
  'no-words': (_text) => 'Write a letter or a figure.',
  'unknown-sender': (text) => `Nobody called “${text}” has written.`,
};
