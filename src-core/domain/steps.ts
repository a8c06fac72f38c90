/** The pieces steps are made of: a state, and effects in their order: disk, page, agent. */
import type { Change } from '../../src-shared/contract.ts';
import type { Conversation, Mensaje } from '../../src-shared/model.ts';
import type { StoredMensaje, Write } from '../ports.ts';
import type { Effect } from './effects.ts';
import { isForAgent } from './outbox.ts';
import { type State, totalUnread } from './state.ts';

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** A change the page sees and the disk does not. */
export function shown(state: State, change: Change): Step {
  return { state, effects: [{ type: 'publish', change }] };
}

/** Puts conversations in their place; `changed` are those that are not as they were. */
export function withConversations(state: State, upserts: readonly Conversation[]) {
  const changed = upserts.filter((one) => !isSame(one, state.conversations.get(one.usuario)));
  if (changed.length === 0) return { state, changed, published: [] };
  const conversations = placed(state, changed);
  const published: Effect[] = [{ type: 'publish', change: { conversations: { upserts: changed, reset: false } } }];
  return { state: { ...state, conversations }, changed, published };
}

/** The maps of states that many events are folded into: each is that fold's own, and written in place. */
const own = new WeakMap<State['conversations'], Map<string, Conversation>>();

/** The state with conversations of its own, until `ended`: many events cost one copy. */
export function begun(state: State): State {
  const conversations = new Map(state.conversations);
  own.set(conversations, conversations);
  return { ...state, conversations };
}

/** What many events have made of `before`, and what that means for the count of unread ones. */
export function ended(before: State, state: State): Step {
  own.delete(state.conversations);
  return { state, effects: unreadChanged(before, state) };
}

/** The conversations with some in their place. */
export function placed(state: State, changed: readonly Conversation[]): State['conversations'] {
  const conversations = own.get(state.conversations) ?? new Map(state.conversations);
  for (const one of changed) conversations.set(one.usuario, one);
  return conversations;
}

function isSame(a: Conversation, b: Conversation | undefined): boolean {
  return b !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** Messages of one conversation changed: to disk, then to the page, as one step. */
export function withThread(
  state: State,
  upserts: readonly StoredMensaje[],
  removed: readonly string[],
  conversation: Conversation,
  extra: readonly Write[] = [],
): Step {
  const unsent = unsentAfter(state, conversation.usuario, upserts, removed);
  const counted = { ...conversation, unsent: unsent.get(conversation.usuario)?.size ?? 0 };
  const { state: next, changed } = withConversations({ ...state, unsent }, [counted]);
  const writes: Write[] = [
    ...removed.map((id): Write => ({ type: 'remove', id })),
    ...upserts.map((mensaje): Write => ({ type: 'put', mensaje })),
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

/** Those the agent has to decide about, after messages of one conversation changed. */
function unsentAfter(
  { unsent }: State,
  usuario: string,
  upserts: readonly StoredMensaje[],
  removed: readonly string[],
): State['unsent'] {
  const before = unsent.get(usuario);
  const added = upserts.filter((one) => isForAgent(one.delivery));
  if (!before && added.length === 0) return unsent; // nearly always
  const ids = new Set(before);
  for (const id of [...removed, ...upserts.map((one) => one.id)]) ids.delete(id);
  for (const { id } of added) ids.add(id);
  const after = new Map(unsent);
  if (ids.size > 0) after.set(usuario, ids);
  else after.delete(usuario);
  return after;
}

export function written(
  writes: readonly Write[],
  changed: readonly Conversation[],
  extra: readonly Write[] = [],
): Effect[] {
  const all = [...changed.map((conversation): Write => ({ type: 'conversation', conversation })), ...writes, ...extra];
  return all.length > 0 ? [{ type: 'write', writes: all }] : [];
}

/** Of states in one fold nothing is said: it is counted at its end. */
export function unreadChanged(before: State, after: State): Effect[] {
  if (before.conversations === after.conversations) return [];
  const total = totalUnread(after);
  return total === totalUnread(before) ? [] : [{ type: 'unread', total }];
}

/** What leaves the core: without what only the core needs to know. */
export function visible({ read: _read, cid: _cid, seq: _seq, ...mensaje }: StoredMensaje): Mensaje {
  return mensaje;
}
