/** What the page reads of the store: pages of a thread, and messages found. */
import type { Params, Result } from '../src-shared/contract.ts';
import { FaultError } from '../src-shared/link.ts';
import { findNotes } from './domain/search-notes.ts';
import { isEmpty, parseQuery, type SearchQuery, sendersOf } from './domain/search-query.ts';
import { snippetOf } from './domain/search-snippet.ts';
import type { State } from './domain/state.ts';
import type { Engine } from './engine.ts';
import type { Clock, Store, StorePage } from './ports.ts';

export interface Reading {
  thread(asked: Params<'thread'>): Result<'thread'>;
  newer(asked: Params<'newer'>): Result<'newer'>;
  around(asked: Params<'around'>): Result<'around'>;
  /** `agent`: who `de:yo` is. */
  search(asked: Params<'search'>, agent: string): Result<'search'>;
}

/** The agent's records among it. */
interface Own extends Pick<Engine, 'seq'> {
  state(): Pick<State, 'records'>;
}

export function createReading(current: () => Store | null, engine: Own, clock: Clock): Reading {
  const store = (): Store => current() ?? raise();
  const told = ({ mensajes, more }: StorePage) => ({ seq: engine.seq(), mensajes: [...mensajes], more });
  return {
    thread: ({ usuario, before, limit }) => told(store().page(usuario, before, limit)),
    newer: ({ usuario, after, limit }) => told(store().newer(usuario, after, limit)),
    around: ({ usuario, at, limit }) => {
      const id = at.by === 'fecha' ? store().firstSince(usuario, at.fecha) : at.id;
      const own = id === null ? null : store().message(id);
      if (own?.usuario !== usuario) return { ...told(store().page(usuario, null, limit)), newer: false, id: null };
      const half = Math.max(1, Math.floor(limit / 2));
      const older = store().page(usuario, own.id, half);
      const newer = store().newer(usuario, own.id, half);
      const { read: _read, cid: _cid, seq: _seq, ...mensaje } = own;
      const mensajes = [...older.mensajes, mensaje, ...newer.mensajes];
      return { ...told({ mensajes, more: older.more }), newer: newer.more, id: own.id };
    },
    search(asked, agent) {
      const query = parseQuery(asked.text, clock.now());
      const isWhole = asked.usuario === null && asked.before === null;
      const inNotes = isWhole ? findNotes(engine.state().records.note, query, agent) : [];
      return { ...find(store(), asked, query, agent), inNotes };
    },
  };
}

function find(
  store: Store,
  asked: Params<'search'>,
  query: SearchQuery,
  agent: string,
): Omit<Result<'search'>, 'inNotes'> {
  const { usuario, before, limit } = asked;
  const { terms, desde, hasta } = query;
  const notes = [...query.notes];
  if (isEmpty(query)) return { hits: [], more: false, notes };
  const known = [...store.conversations().map((one) => one.usuario), agent];
  const de = query.de.length === 0 ? null : query.de.flatMap((name) => sendersOf(name, known, agent));
  const found = store.search({ terms, usuario, de, desde, hasta, before, limit: limit + 1 });
  if (found.length === 0 && before === null)
    for (const name of query.de)
      if (sendersOf(name, known, agent).every((one) => !known.includes(one)))
        notes.push({ code: 'unknown-sender', text: name });
  const hits = found.slice(0, limit).map((mensaje) => {
    const { snippet, ranges } = snippetOf(mensaje.mensaje, terms);
    const { id, usuario, de, fecha } = mensaje;
    return { id, usuario, de, fecha, snippet, ranges: ranges.map(([from, to]): [number, number] => [from, to]) };
  });
  return { hits, more: found.length > limit, notes };
}

function raise(): never {
  throw new FaultError('not-signed-in');
}
