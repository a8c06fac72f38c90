/** English, in the shape of `es-exporting.ts`. */
import type * as spanish from './es-exporting.ts';
import { plural } from './plural.ts';

export const exporting: typeof spanish.exporting = {
  title: (usuario) => `Export the conversation with ${usuario}`,
  explain: 'With all its messages. The file is not encrypted: keep it where you keep customers’ data.',
  reading: (n) => `Reading messages… ${n}`,
  saved: 'Saved',
  format: 'Format',
  save: 'Save…',
  csv: 'Export CSV…',
  metricsName: 'figures',
  about: (n, server, agent, when) =>
    `${plural(n, '1 message', `${n} messages`)} of ${server}, saved by ${agent} on ${when}.`,
  seconds: (figure, spread) => `${figure}, ${spread.toLowerCase()} (s)`,
  columns: {
    date: 'Date',
    from: 'From',
    to: 'To',
    message: 'Message',
    state: 'State',
    part: 'Part',
    name: 'Name',
    begins: 'From',
    ends: 'To',
    total: 'Total',
  },
};

export const formats: typeof spanish.formats = {
  html: 'To read or print (HTML)',
  pdf: 'To read or print (PDF)',
  csv: 'For a spreadsheet (CSV)',
  json: 'For a program (JSON)',
};
