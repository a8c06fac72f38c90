/** English, in the shape of `es-panel.ts`. */
import type * as spanish from './es-panel.ts';
import { plural } from './plural.ts';

export const panel: typeof spanish.panel = {
  range: 'Period',
  from: 'From',
  to: 'To',
  badRange: 'Choose two days, the first before the second and within little more than a year.',
  shift: 'Shift',
  allShifts: 'All day',
  figures: 'Figures',
  waitingNow: 'Waiting now',
  longest: (wait) => `the longest, ${wait}`,
  nobody: 'nobody',
  unread: (done, total) => `Reading history (${done} of ${total}): the figures will still grow.`,
  unknownSince: (when) => `No connection since ${when}: what has happened since is not known, and not counted.`,
  counting: 'Counting…',
  retry: 'Try again',
  emptyTitle: 'Nobody wrote',
  empty: 'There are no messages in this period.',
  spread: (p90) => `median · p90 ${p90}`,
  none: 'no data',
  perHour: 'Messages per hour',
  perDay: 'Messages per day',
  responsePerHour: 'Response time per hour',
  responsePerDay: 'Response time per day',
  asTable: 'Table',
  hour: 'Hour',
  day: 'Day',
  said: (received, sent) => `${received} received and ${sent} sent.`,
  busiest: (when, received) => `Busiest: ${when}, ${received} received.`,
  waits: (median, p90) => `Half were answered within ${median}; nine of ten, within ${p90}.`,
  noWaits: 'Nobody who wrote in this period was answered.',
  slowest: (when, median) => `Slowest: ${when}, median ${median}.`,
  medianName: 'Median',
  p90Name: 'p90',
  byShift: 'Per shift',
  shifts: 'Shifts',
  editShifts: 'Change shifts…',
  shiftName: 'Name',
  shiftFrom: 'From',
  shiftTo: 'to',
  addShift: 'Add shift',
  removeShift: (name) => `Remove ${name}`,
  nth: (n) => `shift ${n}`,
  list: (figure, when) => `${figure} · ${when}`,
  listNone: 'No conversation.',
  listMore: (n) => plural(n, 'The first one.', `The first ${n}.`),
  how: 'How it is counted',
};

export const figures: typeof spanish.figures = {
  received: 'Received',
  sent: 'Sent',
  opened: 'Matters',
  answered: 'Answered',
  pending: 'Unanswered',
  first: 'First response',
  response: 'Response',
};

export const ranges: typeof spanish.ranges = {
  today: 'Today',
  yesterday: 'Yesterday',
  week: '7 days',
  month: '30 days',
  custom: 'Other days…',
};

export const how: typeof spanish.how = {
  response:
    'Response: of each wait, the time between the customer’s first unanswered message and the next one of any agent. It counts at the hour the customer began to wait, even if the answer came later.',
  first:
    'First response: that of a wait which opens a matter. A matter is opened by what a customer writes after eight hours without a message from anybody, unless they were already waiting.',
  pending: 'Unanswered: waits that began in the period and have no answer yet.',
  spread:
    'Median and p90: the smallest of the times that half, or nine of ten, are no longer than (nearest rank). To the second up to an hour, then to the minute; from a day on, to the hour.',
  messages: 'Sent: those of all agents. What is queued or did not leave is not counted.',
  clocks:
    'Hours are this machine’s: the day the clocks change has 23 or 25, and the one that comes twice counts as two. Dates are the server’s.',
  where: 'All of it comes from what is kept on this machine; nothing is asked of the server or sent to anybody.',
};
