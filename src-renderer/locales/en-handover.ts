/** English, in the shape of `es-handover.ts`. */
import type * as spanish from './es-handover.ts';
import { plural } from './plural.ts';

export const handover: typeof spanish.handover = {
  give: 'Hand over',
  take: 'Take over',
  explain:
    'The conversations in which somebody waits or something is kept, with draft and note. The file is not encrypted.',
  nothing: 'Nobody waits, and there are no drafts, notes or anything put aside.',
  count: (n) => plural(n, '1 conversation', `${n} conversations`),
  save: 'Save handover…',
  saveToRead: 'Save to read…',
  fileName: 'handover',
  open: 'Open a handover…',
  openHint: 'You will see what is in it before anything is taken.',
  of: (agent) => `Handover of ${agent}`,
  about: (n, server, when) => `${plural(n, '1 conversation', `${n} conversations`)} of ${server}, ${when}.`,
  waits: 'Waiting',
  last: 'Last message',
  draftOf: (agent) => `Draft of ${agent}`,
  note: 'Note',
  pinned: 'Pinned',
  snoozed: 'Snoozed until',
  draft: 'draft',
  hasNote: 'note',
  isPinned: 'pinned',
  isSnoozed: 'snoozed',
  unknown: (n) =>
    plural(n, 'One conversation is', `${n} conversations are`).concat(
      ' not on this machine yet: nothing of it is taken.',
    ),
  clashes: 'You have something of your own',
  mine: 'Yours:',
  mineAside: 'You have put it aside.',
  theirs: 'Handed over:',
  choose: (part, usuario) => `${part}, ${usuario}: what to do`,
  takeAll: (n) => (n === 0 ? 'Nothing to take' : `Take ${n}`),
  taken: (n) => plural(n, 'Handover: one thing taken', `Handover: ${n} things taken`),
  cancel: 'Cancel',
};

export const handoverParts: typeof spanish.handoverParts = {
  note: 'Notes',
  draft: 'Drafts',
  snooze: 'Snoozed',
  pin: 'Pinned',
};

export const handoverChoices: typeof spanish.handoverChoices = {
  keep: 'Keep mine',
  replace: 'Use the one handed over',
  append: 'Add it after mine',
};

export const handoverProblems: typeof spanish.handoverProblems = {
  'not-json': 'It is no JSON file, or not all of one. Nothing was changed.',
  'no-handover': 'It is JSON, but no handover of Mostrador’s. Nothing was changed.',
  newer: 'It is of a newer version of Mostrador. Nothing was changed.',
  'too-big': 'It is larger than 20 MB. Nothing was changed.',
  'other-server': 'It is of another server: there the same names are other people. Nothing was changed.',
};
