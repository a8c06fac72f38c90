/** Everything the core knows of the moment, but the messages themselves: those rest in the store. */
import type {
  Agent,
  Conversation,
  Gap,
  Held,
  LinkState,
  Session,
  Storage,
  SyncState,
  Warning,
} from '../../src-shared/model.ts';
import type { Verdict } from '../../src-shared/notices.ts';
import { NO_RECORDS, type Records } from '../../src-shared/records.ts';
import type { ServerMemory } from '../ports.ts';
import type { Busy } from './colleagues.ts';
import type { Copies } from './copies.ts';

export interface State {
  readonly session: Session;
  readonly link: LinkState;
  readonly sync: SyncState;
  readonly storage: Storage;
  readonly gap: Gap | null;
  /** ms by which the server's clock is ahead of this machine's. */
  readonly skew: number;
  readonly warnings: readonly Warning[];
  readonly attention: Attention;
  readonly conversations: ReadonlyMap<string, Conversation>;
  /** The agent's own that were refused or are unconfirmed: ids by customer. */
  readonly unsent: ReadonlyMap<string, ReadonlySet<string>>;
  /** By customer. */
  readonly held: ReadonlyMap<string, Held>;
  /** Who said last, last. */
  readonly colleagues: readonly Busy[];
  readonly records: Records;
  /** Of the last messages received, the newest last. */
  readonly verdicts: readonly Verdict[];
  readonly memory: ServerMemory;
  /** Null while no link is live or being made. */
  readonly copies: Copies | null;
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
  gap: null,
  skew: 0,
  warnings: [],
  attention: { open: null, focused: false },
  conversations: new Map(),
  unsent: new Map(),
  held: new Map(),
  colleagues: [],
  records: NO_RECORDS,
  verdicts: [],
  memory: { hasta: null, caps: [], synced: false, taken: [] },
  copies: null,
};

/** The agent whose desk is open, expired or not. */
export function agentOf(state: State): Agent | null {
  return state.session.phase === 'signed-in' || state.session.phase === 'expired' ? state.session.agent : null;
}

/** What the server at the other end of a live link speaks; null while there is none or it has not said. */
export function modeOf(state: State): 'legacy' | 'extended' | null {
  return state.link.phase === 'live' && state.link.mode !== 'pending' ? state.link.mode : null;
}

export function totalUnread(state: State): number {
  let total = 0;
  for (const conversation of state.conversations.values()) total += conversation.unread;
  return total;
}
