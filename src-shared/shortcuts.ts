/** Every command that has, or can have, a key: the key it comes with, and the one the agent gave it. */

/** `Mod` is Ctrl, and ⌘ on a Mac. Null: none until the agent chooses one. */
export const DEFAULT_KEYS = {
  palette: 'Mod+K',
  nextWaiting: 'Mod+J',
  sendAndNext: 'Mod+Enter',
  nextConversation: 'Alt+ArrowDown',
  previousConversation: 'Alt+ArrowUp',
  closeConversation: null,
  search: 'Mod+Shift+F',
  findInThread: 'Mod+F',
  jumpToDate: 'Mod+Shift+D',
  notes: 'Mod+I',
  conversationMenu: 'Mod+.',
  copyLast: 'Alt+C',
  copyLastFull: null,
  pin: null,
  mute: null,
  markUnread: null,
  archive: 'Mod+Shift+E',
  exportConversation: null,
  print: 'Mod+P',
  undo: 'Mod+Z',
  replies: null,
  panel: null,
  handover: null,
  settings: 'Mod+,',
  shortcuts: '?',
  theme: null,
  checkNotices: null,
  quietHour: null,
  quietTomorrow: null,
  quietEnd: null,
  reconnect: null,
} as const satisfies Record<string, string | null>;

export type ActionId = keyof typeof DEFAULT_KEYS;
export const ACTION_IDS = Object.keys(DEFAULT_KEYS) as readonly ActionId[];

/** What the agent changed, by command; null: turned off. Names of commands that are no more mean nothing. */
export type Shortcuts = Readonly<Record<string, string | null>>;

export function keysOf(id: ActionId, chosen: Shortcuts): string | null {
  const own = Object.hasOwn(chosen, id) ? chosen[id] : undefined;
  return own === undefined ? DEFAULT_KEYS[id] : own;
}
