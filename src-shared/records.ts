/**
 * What the agent arranged and wrote for themselves: no server can give it back. One schema per kind, all of them
 * bounded; each record is found by its kind and key.
 */
import * as v from 'valibot';
import { Name } from './protocol.ts';

const Time = v.pipe(v.number(), v.finite());
const Key = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

export const NOTE_MAX = 10_000;
export const CANNED_MAX = 20_000;
export const SHORTCODE_MAX = 60;
export const VIEW_NAME_MAX = 80;
const QUERY_MAX = 500;
/** How many searches are remembered: the oldest goes for a new one. */
export const RECENT_KEPT = 20;

/** As it was when it was put away: its last message's `fecha`, and how many were unread. */
const Left = { since: Time, unread: v.pipe(v.number(), v.integer(), v.minValue(0)) };

/** Where the agent has put a conversation. What is not there is as in `USUAL`. */
const Arrangement = v.object({
  pinned: v.boolean(),
  mutedUntil: v.nullable(v.union([v.literal('always'), Time])),
  /** One place at a time. Off the list it stays until `until`, or a later message (arrangement.ts). */
  shelf: v.variant('at', [
    v.object({ at: v.literal('list') }),
    v.object({ at: v.literal('snoozed'), until: Time, ...Left }),
    v.object({ at: v.literal('archived'), ...Left }),
  ]),
  markedUnread: v.boolean(),
});
export type Arrangement = Readonly<v.InferOutput<typeof Arrangement>>;
export const USUAL: Arrangement = { pinned: false, mutedUntil: null, shelf: { at: 'list' }, markedUnread: false };

export const LIST_ORDERS = ['waiting', 'recent', 'unread', 'name'] as const;
export const LIST_FILTERS = ['waiting', 'unread', 'unsent', 'today', 'pinned', 'muted', 'snoozed', 'archived'] as const;
const View = v.object({
  order: v.picklist(LIST_ORDERS),
  filters: v.pipe(v.array(v.picklist(LIST_FILTERS)), v.maxLength(LIST_FILTERS.length)),
});

const kindOf = <K extends string, V extends v.GenericSchema>(kind: K, key: ReturnType<typeof Key>, value: V) =>
  v.object({ kind: v.literal(kind), key, value });

export const AgentRecord = v.variant('kind', [
  kindOf('arrangement', Name, Arrangement),
  /** A private note about a customer. */
  kindOf('note', Name, v.object({ text: v.pipe(v.string(), v.maxLength(NOTE_MAX)), editedAt: Time })),
  /** A canned reply, by its shortcode. */
  kindOf('canned', Key(SHORTCODE_MAX), v.object({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(CANNED_MAX)) })),
  /** A saved view of the list, by its name. */
  kindOf('view', Key(VIEW_NAME_MAX), View),
  /** A search, by what was typed. */
  kindOf('recent', Key(QUERY_MAX), v.object({ at: Time })),
]);
export type AgentRecord = Readonly<v.InferOutput<typeof AgentRecord>>;
export type RecordKind = AgentRecord['kind'];
export type ValueOf<K extends RecordKind> = Extract<AgentRecord, { kind: K }>['value'];

export const RECORD_KINDS = ['arrangement', 'note', 'canned', 'view', 'recent'] as const satisfies RecordKind[];
export const RecordName = v.object({ kind: v.picklist(RECORD_KINDS), key: Name });
export type RecordName = Readonly<v.InferOutput<typeof RecordName>>;

export const RecordChange = v.object({
  upserts: v.array(AgentRecord),
  removed: v.array(RecordName),
  reset: v.boolean(), // true: what was known before is no more
});
export type RecordChange = v.InferOutput<typeof RecordChange>;

/** All records, by kind and key. */
export type Records = { readonly [K in RecordKind]: ReadonlyMap<string, ValueOf<K>> };
export const NO_RECORDS: Records = {
  arrangement: new Map(),
  note: new Map(),
  canned: new Map(),
  view: new Map(),
  recent: new Map(),
};

/** The records after a change. The map of a kind that has not changed stays the same object. */
export function withRecords(records: Records, { upserts, removed, reset }: RecordChange): Records {
  const next: Record<RecordKind, ReadonlyMap<string, unknown>> = { ...(reset ? NO_RECORDS : records) };
  const touched = new Set([...upserts, ...removed].map(({ kind }) => kind));
  for (const kind of touched) {
    const map = new Map<string, unknown>(next[kind]);
    for (const one of removed) if (one.kind === kind) map.delete(one.key);
    for (const one of upserts) if (one.kind === kind) map.set(one.key, one.value);
    next[kind] = map;
  }
  return next as Records; // each value came with its kind, checked by the schema
}

export function listRecords(records: Records): AgentRecord[] {
  return RECORD_KINDS.flatMap((kind) =>
    [...records[kind]].map(([key, value]) => ({ kind, key, value }) as AgentRecord),
  );
}
