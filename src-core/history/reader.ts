/** Reads one conversation's history from the server and merges it into the store. */

import type { Agent, Fault } from '../../src-shared/model.ts';
import { ADMIN, type HistoryRow } from '../../src-shared/protocol.ts';
import type { Arrivals } from '../arrivals.ts';
import type { Customers } from '../customers.ts';
import { isSeen, tellingOf } from '../domain/attention.ts';
import { emptyConversation, isTheirs, summarise } from '../domain/conversation.ts';
import { type Merge, mergeHistory } from '../domain/reconcile.ts';
import type { Engine } from '../engine.ts';
import type { Api, Clock, Ids, SettingsStore, Store, StoredMensaje } from '../ports.ts';

export interface ReaderOptions {
  readonly engine: Engine;
  readonly agent: Agent;
  readonly api: Api;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: SettingsStore;
  /** Null: nobody is signed in (any more); nothing is asked and no answer is used. */
  readonly token: () => string | null;
  /** A customer's history is all of it the thread. */
  readonly customers: Customers;
  readonly arrivals: Arrivals;
  /** Reads the server's list of customers again. */
  readonly relist: () => Promise<unknown>;
  /** A reading is merged; ours that it, asked for at that time (`Clock.elapsed`), did not have. */
  readonly onRead: (usuario: string, missing: readonly StoredMensaje[], askedAt: number) => void;
}

/** What one reading came to: whether anything was new, or what went wrong. */
export type Reading = { readonly fault: Fault } | { readonly fault: null; readonly changed: boolean };
export type Reader = (usuario: string) => Promise<Reading>;

export function createReader(options: ReaderOptions): Reader {
  const { api, store, agent, clock, engine } = options;
  /** On which connection (when it came up) a thread was read last. */
  const readOn = new Map<string, number>();
  return async (usuario) => {
    const token = options.token();
    if (token === null) return { fault: null, changed: false };
    if (agent.rol === 'admin' && !options.customers.has(usuario)) await options.relist();
    const askedAt = clock.elapsed();
    const upAt = engine.state().copies?.upAt;
    const isReread = upAt !== undefined && readOn.get(usuario) === upAt;
    // A send still in doubt needs the answer whole, not "not modified".
    const inDoubt = store.outbox(usuario).some((one) => one.delivery !== 'queued');
    const etag = inDoubt ? null : store.etag(usuario);
    const outcome = await api.history(token, agent.rol === 'admin' ? usuario : null, etag);
    if (options.token() === null) return { fault: null, changed: false };
    if (!outcome.ok) return { fault: outcome.fault };
    if (upAt !== undefined) readOn.set(usuario, upAt);
    if (outcome.rows === null) return { fault: null, changed: false };
    const { rows, etag: newEtag } = outcome;
    const asked = { askedAt, isReread: isReread && engine.state().copies?.upAt === upAt };
    return { fault: null, changed: merge(options, usuario, { rows, etag: newEtag }, asked) };
  };
}

function merge(
  options: ReaderOptions,
  usuario: string,
  { rows: all, etag }: { readonly rows: readonly HistoryRow[]; readonly etag: string | null },
  { askedAt, isReread }: { readonly askedAt: number; readonly isReread: boolean },
): boolean {
  const { engine, agent, store, clock, ids, settings, customers, arrivals } = options;
  const { attention, conversations } = engine.state();
  const rows =
    agent.rol !== 'admin' || customers.has(usuario) ? all : all.filter((row) => isBetween(row, usuario, agent));
  const local = store.thread(usuario);
  const seen = isSeen(attention, usuario);
  const merged = mergeHistory({
    usuario,
    agent: agent.usuario,
    local,
    rows,
    isDue: (one) => arrivals.isDue(one.id, askedAt),
    seen,
    newId: ids.uuid,
  });
  const conversation = summarise(conversations.get(usuario) ?? emptyConversation(usuario), agent, merged.thread);
  const { upserts, removed } = merged;
  const news = conversation.unread > 0 ? newsOf(options, local, merged) : null;
  const telling = tellingOf(settings.get(), clock.now());
  const reading = {
    at: clock.elapsed(),
    now: engine.serverTime(clock),
    isReread,
    fresh: merged.fresh.filter((one) => isTheirs(agent, one)),
    confirmed: upserts.filter((one) => one.stored && one.delivery === 'received'),
  };
  engine.dispatch({
    type: 'thread-merged',
    usuario,
    etag,
    upserts,
    removed,
    conversation,
    news,
    telling,
    reading,
  });
  options.onRead(usuario, merged.missing, askedAt);
  return upserts.length + removed.length > 0;
}

/** The newest of theirs that was not here before. The first reading of all brings the past, not news. */
function newsOf(
  { engine, agent }: ReaderOptions,
  local: readonly StoredMensaje[],
  { upserts }: Merge,
): StoredMensaje | null {
  if (!engine.state().memory.synced) return null;
  const known = new Set(local.map((one) => one.id));
  return upserts.findLast((one) => !known.has(one.id) && isTheirs(agent, one)) ?? null;
}

/** `con=<a colleague>` brings all they wrote to anybody; only what passed between the two of us is this thread. */
function isBetween(row: HistoryRow, usuario: string, agent: Agent): boolean {
  const ends = [row.de_usuario, row.para_usuario];
  return ends.includes(usuario) && (ends.includes(agent.usuario) || ends.includes(ADMIN));
}
