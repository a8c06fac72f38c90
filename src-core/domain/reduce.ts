/** The core's one decision function: state and fact in, state and effects out. Pure. */
import { assertNever } from '../../src-shared/assert-never.ts';
import type { Change } from '../../src-shared/contract.ts';
import type { Conversation } from '../../src-shared/model.ts';
import type { StoredMensaje, Write } from '../ports.ts';
import { isSeen, noticeFor } from './attention.ts';
import { emptyConversation, filedUnder, withMensaje } from './conversation.ts';
import type { Effect } from './effects.ts';
import type { CoreEvent } from './events.ts';
import { agentOf, INITIAL, type State, totalUnread } from './state.ts';
import { isTwin } from './twins.ts';

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

type EventOf<T extends CoreEvent['type']> = Extract<CoreEvent, { type: T }>;

export function reduce(state: State, event: CoreEvent): Step {
  switch (event.type) {
    case 'desk-changed':
      return deskChanged(state, event);
    case 'session-changed':
      return shown({ ...state, session: event.session }, { session: event.session });
    case 'link-changed':
      return linkChanged(state, event);
    case 'sync-progressed':
      return shown({ ...state, sync: event.sync }, { sync: event.sync });
    case 'settings-changed':
      return shown(state, { settings: event.settings });
    case 'attention-changed':
      return attentionChanged(state, event);
    case 'draft-changed':
      return draftChanged(state, event);
    case 'conversations-listed':
      return listed(state, event);
    case 'mensaje-arrived':
      return arrived(state, event);
    case 'send-accepted':
      return sendAccepted(state, event);
    case 'delivery-advanced':
      return deliveryAdvanced(state, event);
    case 'history-merged':
      return historyMerged(state, event);
    default:
      return assertNever(event);
  }
}

function shown(state: State, change: Change): Step {
  return { state, effects: [{ type: 'publish', change }] };
}

function deskChanged(state: State, event: EventOf<'desk-changed'>): Step {
  const conversations = new Map(event.conversations.map((one) => [one.usuario, one]));
  const { session, storage } = event;
  const next: State = { ...INITIAL, attention: { ...state.attention, open: null }, session, storage, conversations };
  const change = {
    session,
    storage,
    link: next.link,
    sync: next.sync,
    conversations: { upserts: [...event.conversations], reset: true },
  };
  return { state: next, effects: [{ type: 'publish', change }, ...unreadChanged(state, next)] };
}

/** A new connection starts without memory of twins: the second copy of what came before is not coming. */
function linkChanged(state: State, event: EventOf<'link-changed'>): Step {
  return shown({ ...state, link: event.link, twins: null }, { link: event.link });
}

function attentionChanged(state: State, event: EventOf<'attention-changed'>): Step {
  const next = { ...state, attention: event.attention };
  const { open } = event.attention;
  const conversation = open === null ? undefined : state.conversations.get(open);
  if (!conversation || !isSeen(event.attention, conversation.usuario)) return { state: next, effects: [] };
  const clear: Effect = { type: 'clear-notice', usuario: conversation.usuario };
  if (conversation.unread === 0) return { state: next, effects: [clear] };
  const read = withConversations(next, [{ ...conversation, unread: 0 }]);
  const writes: Write[] = [{ type: 'read-all', usuario: conversation.usuario }];
  return {
    state: read.state,
    effects: [...written(writes, read.changed), ...read.published, clear, ...unreadChanged(state, read.state)],
  };
}

function draftChanged(state: State, event: EventOf<'draft-changed'>): Step {
  const before = state.conversations.get(event.usuario) ?? emptyConversation(event.usuario);
  if (before.draft === event.draft) return { state, effects: [] };
  const { state: next, changed, published } = withConversations(state, [{ ...before, draft: event.draft }]);
  return { state: next, effects: [...written([], changed), ...published] };
}

function listed(state: State, event: EventOf<'conversations-listed'>): Step {
  const unknown = event.usuarios.filter((usuario) => !state.conversations.has(usuario)).map(emptyConversation);
  if (unknown.length === 0) return { state, effects: [] };
  const { state: next, changed, published } = withConversations(state, unknown);
  return { state: next, effects: [...written([], changed), ...published] };
}

function arrived(state: State, event: EventOf<'mensaje-arrived'>): Step {
  const agent = agentOf(state);
  if (!agent) return { state, effects: [] };
  const { id, fecha } = event;
  const { de, mensaje } = event.arrived;
  if (isTwin(state.twins, agent.usuario, event.arrived, fecha))
    return { state: { ...state, twins: null }, effects: [] };
  const usuario = filedUnder(agent, de);
  const read = isSeen(state.attention, usuario);
  const stored: StoredMensaje = {
    id,
    usuario,
    de,
    para: null,
    mensaje,
    fecha,
    delivery: 'received',
    stored: false,
    read,
    cid: null,
  };
  const before = state.conversations.get(usuario) ?? emptyConversation(usuario);
  const conversation = withMensaje(before, agent, stored);
  const conversations = new Map(state.conversations).set(usuario, conversation);
  const next: State = { ...state, conversations, twins: { de, mensaje, at: fecha } };
  const notice = noticeFor(state.attention, stored, event.notifications);
  const effects: Effect[] = [
    ...written([{ type: 'put', mensaje: stored }], [conversation]),
    { type: 'publish-mensaje', mensaje: visible(stored), conversation },
    ...(notice ? [{ type: 'notify', notice } as const] : []),
    ...unreadChanged(state, next),
  ];
  return { state: next, effects };
}

function sendAccepted(state: State, event: EventOf<'send-accepted'>): Step {
  const agent = agentOf(state);
  if (!agent) return { state, effects: [] };
  const before = state.conversations.get(event.mensaje.usuario) ?? emptyConversation(event.mensaje.usuario);
  return withThread(state, [event.mensaje], [], withMensaje({ ...before, draft: '' }, agent, event.mensaje));
}

/** Sent, it answers the customer, unless they wrote again after it was written. */
function deliveryAdvanced(state: State, event: EventOf<'delivery-advanced'>): Step {
  const before = state.conversations.get(event.mensaje.usuario) ?? emptyConversation(event.mensaje.usuario);
  const overtaken = before.last !== null && before.last.fecha > event.mensaje.fecha;
  const answered = event.mensaje.delivery === 'sent' && !overtaken;
  return withThread(state, [event.mensaje], [], answered ? { ...before, unread: 0, waitingSince: null } : before);
}

function historyMerged(state: State, event: EventOf<'history-merged'>): Step {
  const extra: Write[] = [{ type: 'etag', usuario: event.usuario, etag: event.etag }];
  return withThread(state, event.upserts, event.removed, event.conversation, extra);
}

/** Messages of one conversation changed: to disk, then to the page, as one step. */
function withThread(
  state: State,
  upserts: readonly StoredMensaje[],
  removed: readonly string[],
  conversation: Conversation,
  extra: readonly Write[] = [],
): Step {
  const { state: next, changed } = withConversations(state, [conversation]);
  const writes: Write[] = [
    ...upserts.map((mensaje): Write => ({ type: 'put', mensaje })),
    ...removed.map((id): Write => ({ type: 'remove', id })),
  ];
  const thread = { usuario: conversation.usuario, upserts: upserts.map(visible), removed: [...removed] };
  const change: Change = {
    ...(changed.length > 0 ? { conversations: { upserts: changed, reset: false } } : {}),
    ...(writes.length > 0 ? { thread } : {}),
  };
  const effects: Effect[] = written(writes, changed, extra);
  if (changed.length > 0 || writes.length > 0) effects.push({ type: 'publish', change });
  return { state: next, effects: [...effects, ...unreadChanged(state, next)] };
}

function withConversations(state: State, upserts: readonly Conversation[]) {
  const changed = upserts.filter((one) => JSON.stringify(one) !== JSON.stringify(state.conversations.get(one.usuario)));
  const conversations = new Map(state.conversations);
  for (const one of changed) conversations.set(one.usuario, one);
  const published: Effect[] =
    changed.length > 0 ? [{ type: 'publish', change: { conversations: { upserts: changed, reset: false } } }] : [];
  return { state: changed.length > 0 ? { ...state, conversations } : state, changed, published };
}

function written(writes: readonly Write[], changed: readonly Conversation[], extra: readonly Write[] = []): Effect[] {
  const all = [...changed.map((conversation): Write => ({ type: 'conversation', conversation })), ...writes, ...extra];
  return all.length > 0 ? [{ type: 'write', writes: all }] : [];
}

function unreadChanged(before: State, after: State): Effect[] {
  const total = totalUnread(after);
  return total === totalUnread(before) ? [] : [{ type: 'unread', total }];
}

/** What leaves the core: without what only the core needs to know. */
function visible({ read: _read, cid: _cid, ...mensaje }: StoredMensaje) {
  return mensaje;
}
