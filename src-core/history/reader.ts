/** Reads one conversation's history from the server and merges it into the store. */
import type { Agent, Fault } from '../../src-shared/model.ts';
import { ADMIN, type HistoryRow } from '../../src-shared/protocol.ts';
import { isSeen } from '../domain/attention.ts';
import { emptyConversation, summarise } from '../domain/conversation.ts';
import { mergeHistory } from '../domain/reconcile.ts';
import type { Engine } from '../engine.ts';
import type { Api, Clock, Ids, Store } from '../ports.ts';

export interface ReaderOptions {
  readonly engine: Engine;
  readonly agent: Agent;
  readonly api: Api;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Null: nobody is signed in (any more); nothing is asked and no answer is used. */
  readonly token: () => string | null;
  /** Whether the server's list has the name: then it is a customer, and all of its history is the thread. */
  readonly isListed: (usuario: string) => boolean;
}

/** Resolves to null when the thread is up to date, else to what went wrong. */
export type Reader = (usuario: string) => Promise<Fault | null>;

export function createReader(options: ReaderOptions): Reader {
  return async (usuario) => {
    const token = options.token();
    if (token === null) return null;
    const askedAt = options.clock.now();
    const etag = options.store.etag(usuario);
    const outcome = await options.api.history(token, options.agent.rol === 'admin' ? usuario : null, etag);
    if (options.token() === null) return null;
    if (!outcome.ok) return outcome.fault;
    if (outcome.rows !== null) merge(options, usuario, outcome.rows, outcome.etag, askedAt);
    return null;
  };
}

function merge(
  { engine, agent, store, ids, isListed }: ReaderOptions,
  usuario: string,
  all: readonly HistoryRow[],
  etag: string | null,
  askedAt: number,
): void {
  const { attention, conversations } = engine.state();
  const rows = agent.rol !== 'admin' || isListed(usuario) ? all : all.filter((row) => isBetween(row, usuario, agent));
  const input = { usuario, agent: agent.usuario, local: store.thread(usuario), rows, askedAt };
  const merged = mergeHistory({ ...input, seen: isSeen(attention, usuario), newId: ids.uuid });
  const conversation = summarise(conversations.get(usuario) ?? emptyConversation(usuario), agent, merged.thread);
  // A send still in doubt needs the next answer whole, not "not modified".
  const inDoubt = merged.thread.some((one) => one.delivery === 'sent' || one.delivery === 'sending');
  const { upserts, removed } = merged;
  engine.dispatch({ type: 'history-merged', usuario, etag: inDoubt ? null : etag, upserts, removed, conversation });
}

/** `con=<a colleague>` brings all they wrote to anybody; only what passed between the two of us is this thread. */
function isBetween(row: HistoryRow, usuario: string, agent: Agent): boolean {
  const ends = [row.de_usuario, row.para_usuario];
  return ends.includes(usuario) && (ends.includes(agent.usuario) || ends.includes(ADMIN));
}
