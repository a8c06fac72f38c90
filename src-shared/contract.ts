/**
 * THE table: every question the renderer may ask and every event it may hear, each with its schemas.
 * All types come from here; `serve` and `connect` (link.ts) check both directions against it.
 */
import * as v from 'valibot';
import { Reply as CannedReply } from './canned.ts';
import { Colleague } from './colleagues.ts';
import { Metrics, MetricsAsked } from './metrics.ts';
import {
  Agent,
  Conversation,
  Fault,
  Gap,
  Held,
  Hit,
  LinkState,
  Mensaje,
  NoteHit,
  SearchNote,
  Session,
  Storage,
  SyncState,
  Warning,
} from './model.ts';
import { Chime, NoticeFacts, Verdict } from './notices.ts';
import { MensajePrivado, Name } from './protocol.ts';
import { AgentRecord, RecordChange, RecordName } from './records.ts';
import { LINK_MAX } from './safe-link.ts';
import { Settings } from './settings.ts';

const Nothing = v.object({});
const Seq = v.pipe(v.number(), v.integer(), v.minValue(0));
/** ms by which the server's clock is ahead of this machine's: `fecha` is the server's time. */
const Skew = v.pipe(v.number(), v.finite());
const Limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500));
const FileText = v.pipe(v.string(), v.maxLength(50_000_000));
const Text = v.pipe(v.string(), v.maxLength(1_000_000));
const Short = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const Host = v.object({
  kind: v.picklist(['electron', 'web']), // web: the page itself raises notifications
  version: v.string(),
  locale: v.string(), // the system's, BCP 47
});
export type Host = Readonly<v.InferOutput<typeof Host>>;

/** Everything the renderer needs to draw, but the threads. `seq` is that of the last event already in it. */
export const Snapshot = v.object({
  seq: Seq,
  host: Host,
  session: Session,
  link: LinkState,
  sync: SyncState,
  storage: Storage,
  settings: Settings,
  gap: v.nullable(Gap),
  skew: Skew,
  warnings: v.array(Warning),
  open: v.nullable(Name),
  conversations: v.array(Conversation),
  held: v.array(Held),
  colleagues: v.array(Colleague),
  records: v.array(AgentRecord),
  /** The team's canned replies: nobody changes them here. */
  shared: v.array(CannedReply),
});
export type Snapshot = Readonly<v.InferOutput<typeof Snapshot>>;

/** A page of a thread, oldest first. `before` of the next older page is this page's first `id`. */
export const Page = v.object({ seq: Seq, mensajes: v.array(Mensaje), more: v.boolean() });
export type Page = Readonly<v.InferOutput<typeof Page>>;

export const QUESTIONS = {
  snapshot: { params: Nothing, result: Snapshot },
  'sign-in': { params: v.object({ server: Text, usuario: Text, pass: Text }), result: v.object({ agent: Agent }) },
  'sign-out': { params: Nothing, result: Nothing },
  /** Connect now instead of waiting for the next attempt. */
  reconnect: { params: Nothing, result: Nothing },
  thread: {
    params: v.object({
      usuario: Name,
      before: v.nullable(Name),
      limit: Limit,
    }),
    result: Page,
  },
  /** The page after the message `after`; `more`: there are newer ones still. */
  newer: { params: v.object({ usuario: Name, after: Name, limit: Limit }), result: Page },
  /**
   * The messages about one, or about the first of a time: half of `limit` before it, the rest after. `id` is its own;
   * null: there is no such message, and the page is the newest. `newer`: there are newer ones than the page's.
   */
  around: {
    params: v.object({
      usuario: Name,
      at: v.variant('by', [
        v.object({ by: v.literal('id'), id: Name }),
        v.object({ by: v.literal('fecha'), fecha: v.pipe(v.number(), v.finite()) }),
      ]),
      limit: Limit,
    }),
    result: v.object({ ...Page.entries, newer: v.boolean(), id: v.nullable(Name) }),
  },
  /**
   * Messages whose words match, newest first; `before`: the id of the last hit seen. `usuario`: of one conversation.
   * The agent's notes that match come with the first page, where all conversations are searched.
   */
  search: {
    params: v.object({
      text: v.pipe(v.string(), v.maxLength(500)),
      usuario: v.nullable(Name),
      before: v.nullable(Name),
      limit: Limit,
    }),
    result: v.object({
      hits: v.array(Hit),
      more: v.boolean(),
      notes: v.array(SearchNote),
      inNotes: v.array(NoteHit),
    }),
  },
  /** Figures of a time, counted from what is kept here. Faults: `bad-request` for an unknown zone. */
  metrics: { params: MetricsAsked, result: Metrics },
  /** Persisted before it is answered; transmitted when the link allows, and not before `holdMs` ms (`undoSend`). */
  mensaje_privado: { params: MensajePrivado, result: v.object({ mensaje: Mensaje, holdMs: v.number() }) },
  /** The agent has looked at the replies that were held for them (`held`): they may leave as they are. */
  release: { params: v.object({ usuario: Name }), result: Nothing },
  /**
   * Whether a colleague has answered since the agent last saw the thread (asked before a send to a server that
   * does not say so by itself). Null: nobody has.
   */
  overtaken: { params: v.object({ usuario: Name }), result: v.object({ by: v.nullable(Mensaje) }) },
  /** Sends an `unconfirmed` or `refused` message again, as a new one in its place. Fault `message-unknown`. */
  resend: { params: v.object({ id: Name }), result: v.object({ mensaje: Mensaje, holdMs: v.number() }) },
  /** Takes a message of ours that is `queued`, `unconfirmed` or `refused` away. Fault `message-unknown`. */
  discard: { params: v.object({ id: Name }), result: v.object({ mensaje: Mensaje }) },
  /** The agent has read the warnings. */
  'dismiss-warnings': { params: Nothing, result: Nothing },
  /** What the agent is looking at. Opening a conversation in a focused window reads it. */
  attention: { params: v.object({ open: v.nullable(Name), focused: v.boolean() }), result: Nothing },
  draft: { params: v.object({ usuario: Name, draft: Text }), result: Nothing },
  /** Kept before it is answered; it comes back as a change. In place of the one of the same kind and key. */
  'put-record': { params: v.object({ record: AgentRecord }), result: Nothing },
  'remove-record': { params: RecordName, result: Nothing },
  /** Asks where, and keeps the text there; not `saved`: the agent thought better. Not on the web: pages there can. */
  'save-file': {
    params: v.object({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), text: FileText }),
    result: v.object({ saved: v.boolean() }),
  },
  /** The same of a page, as PDF. */
  'save-pdf': {
    params: v.object({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), html: FileText }),
    result: v.object({ saved: v.boolean() }),
  },
  /** Why the last messages were told of, or not (newest last), and what is known of the way notifications go. */
  'notice-check': { params: Nothing, result: v.object({ verdicts: v.array(Verdict), facts: NoticeFacts }) },
  /** Raises a notification to see whether it is seen. */
  'test-notice': { params: v.object({ title: Short, body: Short }), result: Nothing },
  /** Those of the words that are misspelled; `unknown-call` where the system's own checker does it. */
  spelling: {
    params: v.object({ words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000))), v.maxLength(5_000)) }),
    result: v.object({ wrong: v.array(v.string()) }),
  },
  /** Opens a link outside. Faults `link-unsafe`, `link-failed`; `unknown-call` where the page itself can. */
  'open-link': { params: v.object({ url: v.pipe(v.string(), v.maxLength(LINK_MAX)) }), result: Nothing },
  settings: { params: v.partial(v.omit(Settings, ['server', 'usuario', 'attempts'])), result: Settings },
} as const;

/** ms for those that wait for a person; for others see `connect`. */
export const PATIENCE_MS: { readonly [Q in Question]?: number } = {
  'save-file': 3_600_000,
  'save-pdf': 3_600_000,
  metrics: 120_000, // a million messages, a little at a time
};

export const EVENTS = {
  /** Live messages, already on disk, in the order they came; their conversations as they are after the last. */
  mensaje_recibido: {
    payload: v.object({ seq: Seq, mensajes: v.array(Mensaje), conversations: v.array(Conversation) }),
  },
  /** Whatever else changed; absent parts did not. `thread` upserts by id and removes. */
  change: {
    payload: v.object({
      seq: Seq,
      session: v.optional(Session),
      link: v.optional(LinkState),
      sync: v.optional(SyncState),
      storage: v.optional(Storage),
      settings: v.optional(Settings),
      gap: v.optional(v.nullable(Gap)),
      skew: v.optional(Skew),
      warnings: v.optional(v.array(Warning)),
      conversations: v.optional(v.object({ upserts: v.array(Conversation), reset: v.boolean() })),
      held: v.optional(v.array(Held)), // all of them
      colleagues: v.optional(v.array(Colleague)), // all of them
      records: v.optional(RecordChange),
      thread: v.optional(v.object({ usuario: Name, upserts: v.array(Mensaje), removed: v.array(Name) })),
    }),
  },
  /** A host asks the page to act: a notification was clicked, a menu item chosen. */
  command: {
    payload: v.variant('name', [
      v.object({ name: v.literal('open-conversation'), usuario: Name }),
      v.object({ name: v.literal('focus-search') }),
      v.object({ name: v.literal('focus-list') }),
      v.object({ name: v.literal('open-settings') }),
    ]),
  },
  /** A notification was raised, and the agent wants one of our sounds with it. */
  chime: { payload: v.object({ sound: Chime }) },
  /** Only a host whose page raises notifications (web) sends these. */
  /**
   * `people`: one for so many of them; `usuario` null and nobody: one that stands for nothing, a test. `minutes`: it
   * says how long they have waited; 0: it does not.
   */
  notice: {
    payload: v.object({
      usuario: v.nullable(Name),
      people: v.number(),
      minutes: v.number(),
      title: v.string(),
      body: v.string(),
    }),
  },
  /** `usuario` null: that of many. */
  'notice-cleared': { payload: v.object({ usuario: v.nullable(Name) }) },
} as const;

export type Question = keyof typeof QUESTIONS;
export type Params<Q extends Question> = v.InferOutput<(typeof QUESTIONS)[Q]['params']>;
export type Result<Q extends Question> = v.InferOutput<(typeof QUESTIONS)[Q]['result']>;
export type EventName = keyof typeof EVENTS;
export type Payload<E extends EventName> = v.InferOutput<(typeof EVENTS)[E]['payload']>;
export type Change = Omit<Payload<'change'>, 'seq'>;

export const Reply = v.variant('ok', [
  v.object({ ok: v.literal(true), result: v.unknown() }),
  v.object({ ok: v.literal(false), fault: Fault }),
]);
export type Reply = v.InferOutput<typeof Reply>;

/** What every host exposes to the page as `window.mostrador`: two functions over structured-cloneable data. */
export interface Bridge {
  call(name: string, params: unknown): Promise<unknown>;
  subscribe(name: string, listener: (payload: unknown) => void): () => void;
}

export function isQuestion(name: unknown): name is Question {
  return typeof name === 'string' && Object.hasOwn(QUESTIONS, name);
}
