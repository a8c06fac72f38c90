/** What the page knows, as signals. Written by the feed and by `actions.ts`, read by components. */
import { type Signal, signal } from '@preact/signals';
import type { Colleague } from '../../src-shared/colleagues.ts';
import type { Change, Host, Snapshot } from '../../src-shared/contract.ts';
import type {
  Conversation,
  Gap,
  Held,
  LinkState,
  Session,
  Storage,
  SyncState,
  Warning,
} from '../../src-shared/model.ts';
import { NO_RECORDS, type Records } from '../../src-shared/records.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src-shared/settings.ts';
import type { Presence } from '../bridge/host-bridge.ts';

export type Conversations = ReadonlyMap<string, Conversation>;

export interface State {
  /** Null until the bridge has said something. */
  readonly presence: Signal<Presence | null>;
  readonly host: Signal<Host>;
  readonly session: Signal<Session>;
  readonly link: Signal<LinkState>;
  readonly sync: Signal<SyncState>;
  readonly storage: Signal<Storage>;
  readonly settings: Signal<Settings>;
  /** In this machine's time, as the link's. */
  readonly gap: Signal<Gap | null>;
  /** ms by which the server's clock is ahead of this machine's. */
  readonly skew: Signal<number>;
  readonly warnings: Signal<readonly Warning[]>;
  readonly conversations: Signal<Conversations>;
  /** Replies that wait for the agent's word. */
  readonly held: Signal<readonly Held[]>;
  /** Which colleague is busy with which customer. */
  readonly colleagues: Signal<readonly Colleague[]>;
  /** The agent's own, by kind; a kind that did not change keeps its map. */
  readonly records: Signal<Records>;
  /** The team's canned replies. */
  readonly shared: Signal<Snapshot['shared']>;
  /** The open conversation's user. */
  readonly open: Signal<string | null>;
}

export function createState(): State {
  return {
    presence: signal<Presence | null>(null),
    host: signal<Host>({ kind: 'web', version: '', locale: 'es' }),
    session: signal<Session>({ phase: 'starting' }),
    link: signal<LinkState>({ phase: 'idle' }),
    sync: signal<SyncState>({ phase: 'idle', done: 0, total: 0, fault: null }),
    storage: signal<Storage>({ kind: 'none' }),
    settings: signal<Settings>(DEFAULT_SETTINGS),
    gap: signal<Gap | null>(null),
    skew: signal(0),
    warnings: signal<readonly Warning[]>([]),
    conversations: signal<Conversations>(new Map()),
    held: signal<readonly Held[]>([]),
    colleagues: signal<readonly Colleague[]>([]),
    records: signal(NO_RECORDS),
    shared: signal<Snapshot['shared']>([]),
    open: signal<string | null>(null),
  };
}

export function byUsuario(conversations: readonly Conversation[]): Conversations {
  return new Map(conversations.map((conversation) => [conversation.usuario, conversation]));
}

export function upsertAll(known: Conversations, upserts: readonly Conversation[]): Conversations {
  return new Map([...known, ...byUsuario(upserts)]);
}

const PARTS = [
  'session',
  'link',
  'sync',
  'storage',
  'settings',
  'gap',
  'skew',
  'warnings',
  'held',
  'colleagues',
] as const;

/** Writes what is there; what a change leaves out has not changed. */
export function applyParts(state: State, parts: Snapshot | Change): void {
  for (const name of PARTS) {
    const part = parts[name];
    if (part !== undefined) (state[name] as Signal<typeof part>).value = part;
  }
}
