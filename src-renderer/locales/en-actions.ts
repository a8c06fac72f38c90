/** English, in the shape of `es-actions.ts`. */

import type { ActionId } from '../../src-shared/shortcuts.ts';
import type { ActionGroup } from '../actions/action.ts';

export const actions: Readonly<Record<ActionId, string>> = {
  palette: 'Command palette',
  nextWaiting: 'Go to who waits longest',
  sendAndNext: 'Send and go to who waits longest',
  nextConversation: 'Next conversation',
  previousConversation: 'Previous conversation',
  closeConversation: 'Close the conversation',
  search: 'Search',
  findInThread: 'Search in the conversation',
  jumpToDate: 'Go to a day',
  notes: 'Notes about the customer',
  conversationMenu: 'Pin, snooze, mute…',
  copyLast: 'Copy the customer’s last message',
  copyLastFull: 'Copy it with author and time',
  pin: 'Pin to the top, or unpin',
  mute: 'Mute, or unmute',
  markUnread: 'Mark as unread',
  archive: 'Archive until the next message',
  exportConversation: 'Export the conversation…',
  print: 'Print the conversation',
  undo: 'Undo the last step',
  replies: 'Canned replies',
  panel: 'Dashboard',
  handover: 'Shift handover',
  settings: 'Settings',
  shortcuts: 'Keyboard shortcuts',
  theme: 'Change theme',
  checkNotices: 'Do my notifications work?',
  quietHour: 'Do not disturb for 1 hour',
  quietTomorrow: 'Do not disturb until tomorrow at 9:00',
  quietEnd: 'Notify again',
  reconnect: 'Retry the connection',
};

export const actionGroups: Readonly<Record<ActionGroup, string>> = {
  go: 'Go',
  conversation: 'Conversation',
  window: 'Window',
};
