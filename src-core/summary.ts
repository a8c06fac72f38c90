/** The summary of a conversation after some of its messages changed, folded from the end of its thread. */
import type { Agent, Conversation } from '../src-shared/model.ts';
import { emptyConversation, summarise } from './domain/conversation.ts';
import type { Engine } from './engine.ts';
import type { Store, StoredMensaje } from './ports.ts';

/** As far back as an unanswered customer can be expected to have written. */
const TAIL = 300;

export interface SummaryOptions {
  readonly engine: Engine;
  readonly agent: Agent;
  readonly store: Store;
}

export function summaryAfter(
  { engine, agent, store }: SummaryOptions,
  usuario: string,
  upserts: readonly StoredMensaje[],
  removed: readonly string[] = [],
): Conversation {
  const gone = new Set([...removed, ...upserts.map((one) => one.id)]);
  const thread = [...store.tail(usuario, TAIL).filter((one) => !gone.has(one.id)), ...upserts];
  const before = engine.state().conversations.get(usuario) ?? emptyConversation(usuario);
  return summarise(before, agent, thread.sort(byPlace));
}

/** As the store orders a thread: by time, then by the server's order where it told one. */
function byPlace(a: StoredMensaje, b: StoredMensaje): number {
  const place = (one: StoredMensaje) => one.seq ?? Number.MAX_SAFE_INTEGER;
  return a.fecha - b.fecha || place(a) - place(b);
}
