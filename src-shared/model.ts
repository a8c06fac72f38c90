/** What the console is made of, as the core keeps it and the renderer draws it. Times are ms since the epoch. */
import * as v from 'valibot';
import { Name, Rol } from './protocol.ts';

const Time = v.pipe(v.number(), v.finite());

/** Everything that can go wrong and is told to the agent; the words are in the locale tables. */
export const FAULT_CODES = [
  'bad-request', // the call does not fit the contract
  'unknown-call',
  'internal',
  'timeout',
  'host-gone', // the page lost the program that serves it (browser host only)
  'not-signed-in',
  'bad-server-url',
  'wrong-credentials',
  'missing-credentials',
  'rate-limited', // `retryAt` says until when
  'server-unreachable',
  'server-untrusted', // its certificate; `detail` is why
  'server-timeout',
  'server-error', // 5xx; `detail` is the status
  'server-redirects',
  'not-a-server', // answers, but not as one of ours does
  'bad-token', // the cookie is no token of ours
  'access-denied',
  'handshake-no-cookie',
  'handshake-no-token',
  'handshake-bad-token',
  'handshake-other',
  'message-empty',
  'message-too-long',
  'message-unknown', // no such message (any more)
  'message-invalid', // the server's word
  'already-answered', // `detail` is the colleague
  'link-unsafe',
  'link-failed', // the system could not open it
  'storage-failed',
  'file-failed', // `detail` is the system's reason
] as const;
export const Fault = v.object({
  code: v.picklist(FAULT_CODES),
  detail: v.optional(v.string()),
  retryAt: v.optional(Time),
});
export type Fault = v.InferOutput<typeof Fault>;
export type FaultCode = Fault['code'];

export const Agent = v.object({
  usuario: Name,
  nombre: v.nullable(v.string()),
  rol: Rol,
  imagen: v.nullable(v.string()),
});
export type Agent = Readonly<v.InferOutput<typeof Agent>>;

/**
 * Where a message stands. Received ones are `received`; ours go
 * `queued → sending → sent → confirmed`, or end `unconfirmed` (maybe stored, nobody knows) or `refused`.
 */
export const Delivery = v.picklist(['received', 'queued', 'sending', 'sent', 'confirmed', 'unconfirmed', 'refused']);
export type Delivery = v.InferOutput<typeof Delivery>;

export const Mensaje = v.object({
  id: Name, // ours, stable in this store
  usuario: Name, // the conversation it is filed under
  de: Name,
  para: v.nullable(v.string()), // null: live, and nobody said to whom
  mensaje: v.string(),
  fecha: Time,
  delivery: Delivery,
  stored: v.boolean(), // seen in the server's history
  /** `unstored`: delivered live, and the server's history does not have it. `altered`: the server keeps other words. */
  mark: v.nullable(v.picklist(['unstored', 'altered'])),
});
export type Mensaje = Readonly<v.InferOutput<typeof Mensaje>>;

/** Replies of ours to one customer, in the queue, that the agent has to look at again before they leave. */
export const Held = v.object({
  usuario: Name,
  /** `overtaken`: somebody wrote here after them. `old`: they waited longer than the agent allows. */
  why: v.picklist(['overtaken', 'old']),
  ids: v.pipe(v.array(Name), v.minLength(1)), // oldest first
  first: v.object({ mensaje: v.string(), fecha: Time }),
  /** The newest of what came after them. */
  by: v.nullable(v.object({ de: Name, mensaje: v.string(), fecha: Time })),
});
export type Held = Readonly<v.InferOutput<typeof Held>>;

export const Conversation = v.object({
  usuario: Name,
  last: v.nullable(v.object({ de: Name, mensaje: v.string(), fecha: Time })),
  unread: v.pipe(v.number(), v.integer(), v.minValue(0)),
  waitingSince: v.nullable(Time), // the customer's first unanswered message
  answeredAt: v.nullable(Time), // this agent's own last answer that left
  unsent: v.pipe(v.number(), v.integer(), v.minValue(0)), // the agent's own, refused or unconfirmed
  draft: v.string(),
});
export type Conversation = Readonly<v.InferOutput<typeof Conversation>>;

export const Session = v.variant('phase', [
  v.object({ phase: v.literal('starting') }),
  v.object({
    phase: v.literal('signed-out'),
    server: v.nullable(v.string()), // prefilled
    usuario: v.nullable(v.string()),
    reason: v.nullable(v.picklist(['expired', 'signed-out'])),
  }),
  v.object({ phase: v.literal('signed-in'), server: v.string(), agent: Agent }),
  /** Reading, writing and queueing go on; a password renews the session in place. */
  v.object({ phase: v.literal('expired'), server: v.string(), agent: Agent }),
]);
export type Session = Readonly<v.InferOutput<typeof Session>>;

export const LinkState = v.variant('phase', [
  v.object({ phase: v.literal('idle') }),
  v.object({ phase: v.literal('connecting'), since: Time }),
  /** `mode` is `pending` until the server has said what it is (1.5 s at most). */
  v.object({
    phase: v.literal('live'),
    since: Time,
    mode: v.picklist(['pending', 'legacy', 'extended']),
    /** The most characters this server takes in a message; not there: it did not say. */
    limite: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  v.object({ phase: v.literal('down'), since: Time, retryAt: v.nullable(Time), fault: v.nullable(Fault) }),
]);
export type LinkState = Readonly<v.InferOutput<typeof LinkState>>;

/** History being read from the server: `done` of `total` conversations; `fault` is the last one's, if any. */
export const SyncState = v.object({
  phase: v.picklist(['idle', 'running']),
  done: v.number(),
  total: v.number(),
  fault: v.nullable(Fault),
});
export type SyncState = Readonly<v.InferOutput<typeof SyncState>>;

/** A time without connection, until catching up has shown that nothing of it is missing. `to` null: it goes on. */
export const Gap = v.object({ from: Time, to: v.nullable(Time) });
export type Gap = Readonly<v.InferOutput<typeof Gap>>;

/** What the agent is told once, and puts away. */
export const Warning = v.variant('kind', [
  /** The server could acknowledge yesterday and cannot today: what is in doubt is not sent again by itself. */
  v.object({ kind: v.literal('capabilities-lost'), caps: v.array(v.string()) }),
  /**
   * The local store was damaged and made anew, or was `older` than it should be and was brought up to date. `saved`
   * messages not sent yet were kept; not `complete`: others, and drafts and records, may be lost.
   */
  v.object({
    kind: v.literal('store-rebuilt'),
    cause: v.picklist(['damaged', 'older']),
    saved: v.number(),
    complete: v.boolean(),
  }),
]);
export type Warning = Readonly<v.InferOutput<typeof Warning>>;

/** Where messages rest: on disk, encrypted, or only in memory (and why). */
export const Storage = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('encrypted') }),
  v.object({ kind: v.literal('memory'), reason: v.picklist(['no-keyring', 'disk-error', 'newer-store']) }),
]);
export type Storage = Readonly<v.InferOutput<typeof Storage>>;

/** What was typed into a search and means nothing, or finds nothing by itself. */
export const SearchNote = v.object({
  code: v.picklist(['bad-date', 'empty-filter', 'dates-crossed', 'no-words', 'unknown-sender']),
  text: v.string(), // the words it is about
});
export type SearchNote = Readonly<v.InferOutput<typeof SearchNote>>;

/** A message found. `ranges`: what is marked, as [from, to) in UTF-16 units of `snippet`. */
export const Hit = v.object({
  id: Name,
  usuario: Name,
  de: Name,
  fecha: Time,
  snippet: v.string(),
  ranges: v.array(v.tuple([v.number(), v.number()])),
});
export type Hit = Readonly<v.InferOutput<typeof Hit>>;

/** One of the agent's own notes, found. */
export const NoteHit = v.object({ ...v.omit(Hit, ['id', 'de', 'fecha']).entries, editedAt: Time });
export type NoteHit = Readonly<v.InferOutput<typeof NoteHit>>;
