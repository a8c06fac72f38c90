/** Extended servers: reads what came after the last seq known, page by page, until there is no more. */
import type { Agent, Fault } from '../../src-shared/model.ts';
import { type MensajeSeq, NOVEDADES_MAX } from '../../src-shared/protocol-extended.ts';
import type { Customers } from '../customers.ts';
import { adopt } from '../domain/adopt.ts';
import { isSeen, tellingOf } from '../domain/attention.ts';
import { isTheirs } from '../domain/conversation.ts';
import { fileUnder, isForeign } from '../domain/filing.ts';
import type { Engine } from '../engine.ts';
import type { Api, Clock, Ids, SettingsStore, Store } from '../ports.ts';
import { summaryAfter } from '../summary.ts';

export interface CatchUpOptions {
  readonly engine: Engine;
  readonly agent: Agent;
  readonly api: Api;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: SettingsStore;
  readonly token: () => string | null;
  readonly customers: Customers;
  /** Reads the server's list of customers again. */
  readonly relist: () => Promise<unknown>;
}

/** Resolves to null when nothing is missing any more, else to what went wrong; what was read until then is kept. */
export function createCatchUp(options: CatchUpOptions): () => Promise<Fault | null> {
  const { engine, agent, api, store, customers } = options;
  return async () => {
    for (;;) {
      const token = options.token();
      if (token === null) return null;
      const desde = engine.state().memory.hasta ?? 0;
      const outcome = await api.novedades(token, desde, NOVEDADES_MAX);
      if (options.token() === null) return null;
      if (!outcome.ok) return outcome.fault;
      const { mensajes, hasta, mas } = outcome.novedades;
      const fresh = mensajes.filter((one) => !store.hasSeq(one.seq));
      for (const one of fresh) customers.learn(one);
      if (fresh.some((one) => isForeign(agent, one, customers.has))) await options.relist();
      if (options.token() === null) return null;
      for (const [usuario, group] of groupByThread(options, fresh)) mergeInto(options, usuario, group);
      const memory = { hasta: Math.max(hasta, desde), synced: true };
      engine.dispatch(mas && hasta > desde ? { type: 'memory-changed', memory } : { type: 'caught-up', memory });
      if (!mas || hasta <= desde) return null;
    }
  };
}

function groupByThread({ agent, customers }: CatchUpOptions, mensajes: readonly MensajeSeq[]) {
  const groups = new Map<string, MensajeSeq[]>();
  for (const one of mensajes) {
    const usuario = fileUnder(agent, one, customers.has);
    const group = groups.get(usuario);
    if (group) group.push(one);
    else groups.set(usuario, [one]);
  }
  return groups;
}

function mergeInto(options: CatchUpOptions, usuario: string, mensajes: readonly MensajeSeq[]): void {
  const { engine, agent, store, clock, ids, settings } = options;
  const { attention, memory } = engine.state();
  const seen = isSeen(attention, usuario);
  const unnumbered = store.unnumbered(usuario);
  const adopted = adopt({ usuario, agent: agent.usuario, mensajes, unnumbered, seen, newId: ids.uuid });
  const conversation = summaryAfter(options, usuario, adopted.upserts);
  const last = adopted.fresh.findLast((one) => isTheirs(agent, one)) ?? null;
  const news = memory.hasta !== null && conversation.unread > 0 ? last : null;
  const telling = tellingOf(settings.get(), clock.now());
  const { upserts } = adopted;
  engine.dispatch({ type: 'thread-merged', usuario, upserts, removed: [], conversation, news, telling });
}
