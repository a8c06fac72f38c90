/** Commands that put a conversation somewhere: of the open one by key and palette, of any by its row's menu. */
import { leftOf } from '../../src-shared/arrangement.ts';
import type { Arrangement } from '../../src-shared/records.ts';
import type { App } from '../store/app.ts';
import { dueAt, type Snooze, snoozesAt } from '../view/due.ts';
import { plainName } from '../view/text.ts';
import type { Actions } from './action.ts';

export interface MenuItem {
  readonly words: string;
  readonly run: () => void;
}

const HOUR = 3_600_000;

function arrange(app: App, usuario: string, patch: Partial<Arrangement>, said: string): void {
  void app.arrangements.arrange(usuario, patch, said);
}

/** What goes out of sight, or is to be read again, is not left open. */
function leave({ state, actions }: App, usuario: string): void {
  if (state.open.peek() === usuario) actions.close();
}

const left = ({ state }: App, usuario: string) => leftOf(state.conversations.peek().get(usuario));

function togglePin(app: App, usuario: string): void {
  const { text } = app.words.peek();
  const { isPinned } = app.arrangements.standing(usuario);
  const name = plainName(usuario);
  arrange(app, usuario, { pinned: !isPinned }, isPinned ? text.arrange.unpinned(name) : text.arrange.pinned(name));
}

function mute(app: App, usuario: string, mutedUntil: Arrangement['mutedUntil']): void {
  const { text } = app.words.peek();
  const name = plainName(usuario);
  arrange(app, usuario, { mutedUntil }, mutedUntil === null ? text.arrange.unmuted(name) : text.arrange.muted(name));
}

function markUnread(app: App, usuario: string): void {
  leave(app, usuario);
  arrange(app, usuario, { markedUnread: true }, app.words.peek().text.arrange.marked(plainName(usuario)));
}

/** `until`: by the server's clock. */
export function snoozeUntil(app: App, usuario: string, until: number): void {
  const { text, times } = app.words.peek();
  const now = app.serverNow.peek();
  leave(app, usuario);
  const said = text.arrange.snoozed(plainName(usuario), times.moment(until, now));
  arrange(app, usuario, { shelf: { at: 'snoozed', until, ...left(app, usuario) } }, said);
}

function snooze(app: App, usuario: string, preset: Snooze): void {
  snoozeUntil(app, usuario, dueAt(preset, app.serverNow.peek()));
}

function archive(app: App, usuario: string): void {
  leave(app, usuario);
  const said = app.words.peek().text.arrange.archived(plainName(usuario));
  arrange(app, usuario, { shelf: { at: 'archived', ...left(app, usuario) } }, said);
}

function bringBack(app: App, usuario: string): void {
  arrange(app, usuario, { shelf: { at: 'list' } }, app.words.peek().text.arrange.back(plainName(usuario)));
}

function openExport({ state, actions }: App, usuario: string): void {
  if (state.open.peek() !== usuario) actions.open(usuario);
  actions.overlay.value = 'export';
}

/** What can be done with a conversation as it stands, in groups. */
export function menuOf(app: App, usuario: string): readonly (readonly MenuItem[])[] {
  const { text } = app.words.value;
  const { shelf, isPinned, isMuted } = app.arrangements.standing(usuario);
  const now = app.serverNow.peek();
  const item = (name: string, run: () => void): MenuItem => ({ words: name, run });
  return [
    [
      item(isPinned ? text.arrange.unpin : text.arrange.pin, () => togglePin(app, usuario)),
      item(text.arrange.markUnread, () => markUnread(app, usuario)),
      shelf === 'list'
        ? item(text.arrange.archive, () => archive(app, usuario))
        : item(text.arrange.bringBack, () => bringBack(app, usuario)),
    ],
    [item(text.actions.exportConversation, () => openExport(app, usuario))],
    [
      ...snoozesAt(now).map((preset) => item(text.snoozes[preset], () => snooze(app, usuario, preset))),
      item(`${text.arrange.snoozeTo}…`, () => {
        app.actions.snoozing.value = usuario;
        app.actions.overlay.value = 'snooze';
      }),
    ],
    isMuted
      ? [item(text.arrange.unmute, () => mute(app, usuario, null))]
      : [
          item(text.arrange.muteHour, () => mute(app, usuario, now + HOUR)),
          item(text.arrange.muteDay, () => mute(app, usuario, now + 8 * HOUR)),
          item(text.arrange.muteAlways, () => mute(app, usuario, 'always')),
        ],
  ];
}

const isOpen = ({ state }: App) =>
  'agent' in state.session.value && state.session.value.agent.rol === 'admin' && state.open.value !== null;

/** Of the open conversation. */
function ofOpen(run: (app: App, usuario: string) => void) {
  return {
    group: 'conversation',
    isEnabled: isOpen,
    run(app: App) {
      const usuario = app.state.open.peek();
      if (usuario !== null) run(app, usuario);
    },
  } as const;
}

export const ARRANGE_ACTIONS = {
  conversationMenu: ofOpen((app, usuario) => {
    app.arrangements.menu.value = { usuario, at: null };
  }),
  pin: ofOpen(togglePin),
  mute: ofOpen((app, usuario) => mute(app, usuario, app.arrangements.standing(usuario).isMuted ? null : 'always')),
  markUnread: ofOpen(markUnread),
  archive: ofOpen(archive),
  undo: {
    group: 'conversation',
    isEnabled: ({ arrangements, sayings }) => sayings.undo.value !== null || arrangements.canUndo.value,
    /** What is on the screen to be taken back; else the last thing done with the list. */
    run({ arrangements, sayings }) {
      const undo = sayings.undo.peek() ?? arrangements.undo;
      undo();
    },
  },
} satisfies Partial<Actions>;
