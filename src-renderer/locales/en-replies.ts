/** English, in the shape of `es-replies.ts`. */
import type * as spanish from './es-replies.ts';
import { plural } from './plural.ts';

export const replies: typeof spanish.replies = {
  search: 'Search replies',
  list: 'Replies',
  none: 'No reply.',
  empty: 'What you write many times, written once. In a message, / and a few letters insert it.',
  add: 'New reply',
  change: (shortcode) => `Reply /${shortcode}`,
  shortcode: 'Shortcode',
  text: 'Text',
  variables: '{user}, {agent}, {greeting}, {time} and {date} are filled when it is inserted; others are left for you.',
  save: 'Save',
  remove: 'Delete',
  discard: 'Discard',
  goOn: 'Go on editing',
  unsaved: 'There are unsaved changes.',
  locked: 'The whole team’s: it is not changed here.',
  saved: (shortcode) => `Saved: /${shortcode}`,
  deleted: (shortcode) => `Deleted: /${shortcode}`,
  imported: (n) => plural(n, '1 reply imported', `${n} replies imported`),
  exported: 'Exported',
  undo: 'Undo',
  import: 'Import…',
  export: 'Export…',
  fileName: 'replies.json',
  from: (file) => `From ${file}`,
  fresh: (n) => `${n} new`,
  changed: (n) => `${n} you have with another text`,
  same: (n) => `${n} you have already`,
  invalid: (n) => `${n} that cannot be used`,
  entry: (at, shortcode) => (shortcode ? `No. ${at} (/${shortcode}):` : `No. ${at}:`),
  yours: 'Yours:',
  theirs: 'The file’s:',
  replace: 'Replace mine with the file’s',
  take: (n) => (n === 0 ? 'Nothing to import' : `Import ${n}`),
  cancel: 'Cancel',
};

export const replyProblems: typeof spanish.replyProblems = {
  'no-shortcode': 'The shortcode is missing.',
  'bad-shortcode': 'The shortcode is a single word, without blanks or /.',
  'long-shortcode': 'The shortcode has 60 letters at most.',
  'no-text': 'The text is missing.',
  'long-text': 'The text has 20,000 letters at most.',
  'no-reply': 'It is no reply: shortcode and text are missing.',
  twice: 'The shortcode is in the file before.',
  taken: 'You have another reply with that shortcode.',
};

export const fileProblems: typeof spanish.fileProblems = {
  'not-json': 'It is no JSON file, or not all of it. Nothing was changed.',
  'no-replies': 'It is JSON, but no list of replies. Nothing was changed.',
  'too-many': 'It has more than 5,000 replies. Nothing was changed.',
  'too-big': 'It is larger than 20 MB. Nothing was changed.',
};
