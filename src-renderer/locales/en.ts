/** English, in the shape of `es.ts`. */
import { actionGroups, actions } from './en-actions.ts';
import { arrange, listFilters, listOrders, shelves, snoozes, views } from './en-arrange.ts';
import { colleagues } from './en-colleagues.ts';
import { faults } from './en-faults.ts';
import { frame } from './en-frame.ts';
import { notes } from './en-notes.ts';
import { quiet } from './en-quiet.ts';
import { reading } from './en-reading.ts';
import { search } from './en-search.ts';
import { suggest } from './en-suggest.ts';
import { composer, held, overtaken } from './en-writing.ts';
import type { Text } from './es.ts';
import { plural } from './plural.ts';

export const en: Text = {
  app: { name: 'Mostrador', starting: 'Opening Mostrador…' },
  host: {
    goneTitle: 'The console is not answering',
    gone: 'The program that serves this page was closed or never started. Run npm start again; this page reconnects by itself.',
  },
  signIn: {
    title: 'Sign in',
    server: 'Server',
    usuario: 'User',
    pass: 'Password',
    enter: 'Sign in',
    entering: 'Signing in…',
    expired: 'Your session has expired. Sign in again to continue.',
    again: (left) => `You can try again in ${left}.`,
  },
  expired: {
    title: 'Your session has expired.',
    safe: 'You can go on reading and writing: what you send leaves as soon as you sign in.',
  },
  status: {
    label: 'Connection',
    idle: 'not connected',
    connecting: 'connecting…',
    live: 'connected',
    down: 'offline',
    retryIn: (left) => `retrying in ${left}`,
    retrying: 'retrying…',
    retryNow: 'Retry now',
    extended: 'The server confirms each message.',
    legacy: 'The server does not confirm: each message is looked up in its history.',
    hostGone: 'the console is not answering, retrying…',
  },
  sync: {
    progress: (done, total) => `Reading history: ${done} of ${total}`,
    fault: 'History incomplete',
  },
  storage: {
    short: 'in memory only',
    noKeyring: 'This computer has no keyring: messages stay in memory and are read from the server again next time.',
    diskError: 'The disk cannot be written: messages stay in memory until you close Mostrador.',
    newerStore:
      'What is kept on this computer is from a newer version of Mostrador and is left as it is: messages stay in memory until you install that version.',
    dismiss: 'Got it',
  },
  notify: {
    offer: 'Mostrador can tell you when somebody you are not reading writes.',
    allow: 'Turn on notifications',
    later: 'Not now',
    denied: 'Notifications blocked by the browser',
    granted: 'Notifications on',
    unsupported: 'This browser shows no notifications',
    waits: (name, minutes) => `${name} has been waiting for ${minutes} min`,
    manyWait: (n, minutes) => `${n} people have been waiting for ${minutes} min or more`,
    people: (n) => plural(n, 'One more person is writing', `${n} more people are writing`),
  },
  actions,
  actionGroups,
  said: {
    shownMine: (when) => `Your message, ${when}`,
    shown: (author, when) => `Message from ${author}, ${when}`,
    noneSince: 'There are no messages since that day: this is the last one.',
    nobodyWaits: 'Nobody else is waiting.',
    othersAttended: 'Colleagues are already with those who wait.',
  },
  search,
  ...{ frame, suggest, notes },
  ...{ arrange, listFilters, listOrders, shelves, snoozes, views },
  ...{ composer, overtaken, held, reading, colleagues },
  quiet,
  list: {
    label: 'Conversations',
    search: 'Search',
    emptyTitle: 'Nobody has written yet',
    empty: 'When a customer writes, they will appear here.',
    unread: (n) => `${n} unread`,
    waiting: (left) => `waiting ${left}`,
    draft: 'draft',
    unsent: (n) => plural(n, '1 send to check', `${n} sends to check`),
    mine: 'You:',
  },
  thread: {
    label: (usuario) => `Conversation with ${usuario}`,
    noneTitle: 'Choose a conversation',
    none: (waiting) =>
      waiting === 0
        ? 'Nobody is waiting.'
        : plural(waiting, 'One person is waiting.', `${waiting} people are waiting.`),
    emptyTitle: 'No messages',
    empty: (usuario) => `There are no messages with ${usuario} yet.`,
    loading: 'Reading messages…',
    older: 'Reading earlier messages…',
    olderFailed: 'Earlier messages could not be read.',
    newer: 'Reading later messages…',
    newerFailed: 'Later messages could not be read.',
    toEnd: 'Go to the end',
    failed: 'The conversation could not be read.',
    retry: 'Retry',
    start: 'Start of the conversation',
    fresh: (n) => `${n} new`,
    back: 'Back to the list',
    you: 'You',
  },
  delivery: {
    received: '',
    queued: 'queued',
    sending: 'sending',
    sent: 'sent',
    confirmed: 'saved',
    unconfirmed: 'unconfirmed',
    refused: 'not sent',
  },
  marks: { unstored: 'the server did not keep it', altered: 'the server kept it changed' },
  act: {
    retry: 'Retry',
    edit: 'Edit',
    discard: 'Discard',
    cancel: 'Cancel sending',
    ask: 'Discard it?',
    keep: 'Keep',
  },
  gap: {
    since: (from) => `offline since ${from}`,
    between: (from, to) => `offline ${from}–${to}`,
  },
  days: { today: 'Today', yesterday: 'Yesterday', yesterdayShort: 'yesterday' },
  units: {
    second: (n) => `${n} s`,
    minute: (n) => `${n} min`,
    hour: (n) => `${n} h`,
    day: (n) => plural(n, '1 day', `${n} days`),
  },
  faults,
};
