/** What the core needs of the world. Real adapters live in `adapters/` and in the hosts; fakes in `tests/fakes`. */
import type { Conversation, Mensaje, Storage, Warning } from '../src-shared/model.ts';
import type { NoticeFacts } from '../src-shared/notices.ts';
import type { AgentRecord, RecordKind } from '../src-shared/records.ts';
import type { Settings } from '../src-shared/settings.ts';
import type { Trace, TracePlace } from './domain/metrics-trace.ts';
import type { SearchRequest } from './domain/search-query.ts';
import type { Api, Link, LinkEvent } from './ports-server.ts';

export type * from './ports-server.ts';

export type Undo = () => void;

export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /** ms since some moment, by a clock that is never set: for how long ago, not for when. */
  elapsed(): number;
  /** Runs `fn` once after `ms`; the undo cancels it. */
  after(ms: number, fn: () => void): Undo;
}

export interface Ids {
  /** A fresh UUIDv7. */
  uuid(): string;
  /** [0, 1). */
  random(): number;
  /** `bytes` random bytes, in hex. */
  key(bytes: number): string;
}

/** The system's keyring. Nothing secret is ever kept elsewhere. */
export interface Secrets {
  /** False where the system has no keyring (or only a pretended one): then nothing secret survives the process. */
  available(): Promise<boolean>;
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface SettingsStore {
  get(): Settings;
  set(patch: Partial<Settings>): Settings;
}

export interface Notice {
  readonly usuario: string;
  readonly title: string;
  readonly body: string;
}

/** What the agent can do from a notification, where the system lets them. */
export interface NoticeAnswers {
  open(): void;
  /** What was written in the notification itself. */
  reply(mensaje: string): void;
  snooze(): void;
}

export interface Reminder {
  readonly usuario: string | null;
  readonly people: number;
  readonly minutes: number;
}

export interface Notifier {
  /**
   * Raises one native notification for the conversation, in place of its earlier one; `count`: how many messages it
   * stands for.
   */
  show(notice: Notice & { readonly count: number }, answers: NoticeAnswers): void;
  /** Raises one for so many people, in place of its earlier one. */
  showMany(people: number, onOpen: () => void): void;
  /**
   * Raises one that says how long somebody has waited at least, in place of their last; `usuario` null: it is of so
   * many people, in place of the last such.
   */
  remind(reminder: Reminder, answers: NoticeAnswers): void;
  /** The window comes before the others, without taking the keys from what the agent is writing there. */
  forward(): void;
  /** Raises one that stands for nothing, to see whether it is seen. */
  test(title: string, body: string): void;
  /** Takes the conversation's notification away; null: that of many. */
  clear(usuario: string | null): void;
  /** What is known of the ways they go. Never rejects. */
  facts(): Promise<NoticeFacts>;
  /** Whether the system is set not to disturb; false where it cannot be asked. Never rejects. */
  isHushed(): Promise<boolean>;
  /** The total for badge, tray and the like. */
  unread(total: number): void;
}

/** Where the agent's files go. */
export interface Files {
  /** Asks where, and writes. False: the agent thought better. Throws the fault `file-failed`. */
  save(name: string, text: string): Promise<boolean>;
  /** The same of a page, as PDF: nothing in it is run, and nothing fetched. */
  savePdf(name: string, html: string): Promise<boolean>;
}

/** Where the page's own fields cannot be checked by the system. */
export interface Speller {
  /** Those of the words that are misspelled. */
  wrong(words: readonly string[]): Promise<readonly string[]>;
  /** What was meant, the best first; empty until a word was looked up. */
  suggest(word: string): readonly string[];
}

/** The way out, for links. Throws the faults `link-unsafe`, `link-failed`. */
export interface Links {
  open(url: string): Promise<void>;
}

/** One line of JSON; never a body, a token or a password in `fields`. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  fact: string,
  fields?: Readonly<Record<string, string | number | boolean | null>>,
) => void;

/** A stored message and what only the core needs to know of it. */
export interface StoredMensaje extends Mensaje {
  readonly read: boolean;
  readonly cid: string | null; // ours only
  readonly seq: number | null; // extended servers only
}

/** What a store remembers of its server. */
export interface ServerMemory {
  /** All up to this seq is in the store; null: never caught up. */
  readonly hasta: number | null;
  /** What the server could do when it was last met. */
  readonly caps: readonly string[];
  /** Everything was read at least once: what comes now is news. */
  readonly synced: boolean;
  /** Ids of ours that a server which acknowledges nothing has read, until its history resolves them. */
  readonly taken: readonly string[];
}

export type Write =
  | { readonly type: 'put'; readonly mensaje: StoredMensaje } // inserts or replaces by id
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'read-all'; readonly usuario: string }
  | { readonly type: 'conversation'; readonly conversation: Conversation }
  | { readonly type: 'record'; readonly record: AgentRecord } // in place of the one of its kind and key
  | { readonly type: 'no-record'; readonly kind: RecordKind; readonly key: string }
  | { readonly type: 'etag'; readonly usuario: string; readonly etag: string | null }
  | { readonly type: 'memory'; readonly memory: Partial<ServerMemory> };

export interface StorePage {
  readonly mensajes: readonly Mensaje[];
  readonly more: boolean;
}

/** One agent's messages on one server. Synchronous: what returned is durable. Throws on disk errors. */
export interface Store {
  readonly storage: Storage;
  conversations(): readonly Conversation[];
  /** The agent's own; what is no record of any kind known here is left out (and stays). */
  records(): readonly AgentRecord[];
  /** Oldest first. `before`: the id of the message the page must end before; null for the newest page. */
  page(usuario: string, before: string | null, limit: number): StorePage;
  /** The whole thread, oldest first. */
  thread(usuario: string): readonly StoredMensaje[];
  message(id: string): StoredMensaje | null;
  etag(usuario: string): string | null;
  memory(): ServerMemory;
  /** True when a message with this seq is here. */
  hasSeq(seq: number): boolean;
  /** The newest `limit` of a thread, oldest first. */
  tail(usuario: string, limit: number): readonly StoredMensaje[];
  /** Messages of a thread without a seq, oldest first. */
  unnumbered(usuario: string): readonly StoredMensaje[];
  /** Ours not yet resolved (`queued`, `sending`, `sent`), in the order they were written; of one conversation or of all. */
  outbox(usuario?: string): readonly StoredMensaje[];
  /** The first of ours in a conversation that is `queued` or `sending`. */
  nextToSend(usuario: string): StoredMensaje | null;
  /** Ours that were refused or are unconfirmed: ids by conversation. */
  unsent(): ReadonlyMap<string, ReadonlySet<string>>;
  /** Conversations with something unresolved. */
  unresolved(): readonly string[];
  /** Oldest first, from after the message `after`; `more`: there are newer ones still. */
  newer(usuario: string, after: string, limit: number): StorePage;
  /** The first message of a thread at or after `fecha`; null: none so late. */
  firstSince(usuario: string, fecha: number): string | null;
  /** Of the messages of a thread that have left, those after a place and before `to`, oldest first. */
  traces(usuario: string, after: TracePlace, to: number, limit: number): readonly Trace[];
  /** The last of them before `fecha`. */
  traceBefore(usuario: string, fecha: number): Trace | null;
  /** Newest first: those that match all that is asked. */
  search(request: SearchRequest): readonly Mensaje[];
  /** All or nothing. */
  write(writes: readonly Write[]): void;
  /** Everything that `work` writes, all or nothing; it is read by `work` as if it were there. */
  together(work: () => void): void;
  close(): void;
}

export interface StoreRequest {
  readonly server: string;
  readonly usuario: string;
  /** 64 hex digits; null: in memory. */
  readonly key: string | null;
}

export interface OpenedStore {
  readonly store: Store;
  /** What the agent has to know of how it was opened. */
  readonly warnings: readonly Warning[];
}

/** Everything a console is made with. Hosts bring `secrets`, `settings` and `notifier`; `adapters/` the rest. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly settings: SettingsStore;
  readonly notifier: Notifier;
  readonly log: Log;
  /** Absent where the page itself can save. */
  readonly files?: Files;
  /** Absent where the page itself can. */
  readonly links?: Links;
  readonly speller?: Speller;
  /** `onSkew` hears, with each answer, by how many ms the server's clock is ahead, give or take a second. */
  readonly openApi: (server: string, onSkew?: (skew: number) => void) => Api;
  readonly openLink: (server: string, listener: (event: LinkEvent) => void) => Link;
  readonly openStore: (request: StoreRequest) => OpenedStore;
}
