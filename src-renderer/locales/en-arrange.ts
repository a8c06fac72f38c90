/** English, in the shape of `es-arrange.ts`. */
import type * as spanish from './es-arrange.ts';

export const arrange: typeof spanish.arrange = {
  menu: (usuario) => `Options for ${usuario}`,
  filter: 'Show',
  order: 'Order',
  all: 'All',
  emptyTitle: 'Nobody here',
  empty: 'No conversation belongs to this view.',
  showAll: 'Show all',
  pin: 'Pin to the top',
  unpin: 'Unpin',
  markUnread: 'Mark as unread',
  archive: 'Archive until the next message',
  bringBack: 'Bring back to the list',
  muteHour: 'Mute for 1 hour',
  muteDay: 'Mute for 8 hours',
  muteAlways: 'Mute always',
  unmute: 'Unmute',
  pinned: (usuario) => `${usuario}: pinned`,
  unpinned: (usuario) => `${usuario}: no longer pinned`,
  muted: (usuario) => `${usuario}: muted, no notifications`,
  unmuted: (usuario) => `${usuario}: no longer muted`,
  marked: (usuario) => `${usuario}: marked as unread`,
  snoozed: (usuario, until) => `${usuario}: snoozed until ${until}, or until they write`,
  snoozeTo: 'Snooze until',
  snoozeTime: 'Time',
  snoozeGo: 'Snooze',
  snoozePast: 'Choose a moment that has not passed.',
  archived: (usuario) => `${usuario}: archived until the next message`,
  back: (usuario) => `${usuario}: back in the list`,
  undo: 'Undo',
  undone: 'Undone',
  news: 'New since you were here',
  isPinned: 'pinned',
  isMuted: 'muted',
  isMarked: 'unread',
};

export const shelves: typeof spanish.shelves = { list: '', snoozed: 'snoozed', archived: 'archived' };

export const snoozes: typeof spanish.snoozes = {
  half: 'Snooze for 30 minutes',
  two: 'Snooze for 2 hours',
  tomorrow: 'Snooze until tomorrow at 9:00',
  monday: 'Snooze until Monday at 9:00',
};

export const listFilters: typeof spanish.listFilters = {
  waiting: 'Waiting',
  unread: 'Unread',
  unsent: 'Sends to check',
  today: 'Mine today',
  pinned: 'Pinned',
  muted: 'Muted',
  snoozed: 'Snoozed',
  archived: 'Archived',
};

export const views: typeof spanish.views = {
  title: 'Views',
  manage: 'Make or remove views…',
  saved: 'Saved views',
  none: 'You have not saved one yet. A view remembers what is shown, and in which order.',
  add: 'New view',
  only: 'Only conversations that are all of this',
  name: 'Name',
  nameless: 'Give it a name.',
  save: 'Save view',
  remove: (name) => `Remove the view ${name}`,
  removed: (name) => `View ${name} removed`,
  go: (name) => `View: ${name}`,
};

export const listOrders: typeof spanish.listOrders = {
  waiting: 'Longest waiting',
  recent: 'Most recent',
  unread: 'Unread first',
  name: 'By name',
};
