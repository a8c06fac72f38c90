/** Everything the core knows of the moment, but the messages themselves: those rest in the store. */
import type { Agent, Conversation, LinkState, Session, Storage, SyncState } from '../../src-shared/model.ts';
import type { TwinMemory } from './twins.ts';

export interface State {
  readonly session: Session;
  readonly link: LinkState;
  readonly sync: SyncState;
  readonly storage: Storage;
  readonly attention: Attention;
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly twins: TwinMemory;
}

/** What the agent is looking at. */
export interface Attention {
  readonly open: string | null;
  readonly focused: boolean;
}

export const INITIAL: State = {
  session: { phase: 'starting' },
  link: { phase: 'idle' },
  sync: { phase: 'idle', done: 0, total: 0, fault: null },
  storage: { kind: 'none' },
  attention: { open: null, focused: false },
  conversations: new Map(),
  twins: null,
};

/** The agent whose desk is open, expired or not. */
export function agentOf(state: State): Agent | null {
  return state.session.phase === 'signed-in' || state.session.phase === 'expired' ? state.session.agent : null;
}

export function totalUnread(state: State): number {
  let total = 0;
  for (const conversation of state.conversations.values()) total += conversation.unread;
  return total;
}
