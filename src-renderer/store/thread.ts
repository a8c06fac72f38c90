/** A thread as far as it is loaded: pages and deltas folded into one ordered list. Pure. */
import type { Page, Result } from '../../src-shared/contract.ts';
import type { Fault, Mensaje } from '../../src-shared/model.ts';

export interface Thread {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Oldest first. */
  readonly mensajes: readonly Mensaje[];
  /** The host has older ones. */
  readonly more: boolean;
  readonly older: 'idle' | 'loading' | 'failed';
  /** `end`: the newest is loaded. The others: the host has newer ones than those loaded. */
  readonly newer: 'end' | 'idle' | 'loading' | 'failed';
  readonly fault: Fault | null;
}

export interface Delta {
  readonly upserts: readonly Mensaje[];
  readonly removed: readonly string[];
}

export const NEW_THREAD: Thread = {
  phase: 'loading',
  mensajes: [],
  more: false,
  older: 'idle',
  newer: 'end',
  fault: null,
};

/** Position of a message; searched from the end, where nearly all changes are. */
function positionOf(mensajes: readonly Mensaje[], id: string): number {
  for (let at = mensajes.length - 1; at >= 0; at--) if (mensajes[at]?.id === id) return at;
  return -1;
}

/** Puts a message where its date says; after those of the same date. */
function insert(mensajes: Mensaje[], mensaje: Mensaje): void {
  let at = mensajes.length;
  while (at > 0 && (mensajes[at - 1]?.fecha ?? 0) > mensaje.fecha) at--;
  mensajes.splice(at, 0, mensaje);
}

function upsert(mensajes: Mensaje[], mensaje: Mensaje): void {
  const at = positionOf(mensajes, mensaje.id);
  if (mensajes[at]?.fecha === mensaje.fecha) {
    mensajes[at] = mensaje;
    return;
  }
  if (at >= 0) mensajes.splice(at, 1);
  insert(mensajes, mensaje);
}

/** Folds a delta in. A message older or newer than the loaded part is left for its page, where there are more pages. */
export function withDelta(thread: Thread, { upserts, removed }: Delta): Thread {
  const gone = new Set(removed);
  const mensajes = thread.mensajes.filter((mensaje) => !gone.has(mensaje.id));
  const first = thread.more ? (mensajes[0]?.fecha ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
  const last = thread.newer === 'end' ? Number.POSITIVE_INFINITY : (mensajes.at(-1)?.fecha ?? 0);
  for (const mensaje of upserts) {
    const isLoaded = mensaje.fecha >= first && mensaje.fecha <= last;
    if (isLoaded || positionOf(mensajes, mensaje.id) >= 0) upsert(mensajes, mensaje);
  }
  return { ...thread, mensajes };
}

/** The newest page again: what is loaded before it stays if they touch, else the page stands alone. */
export function withNewest(thread: Thread, page: Page): Thread {
  const first = page.mensajes[0];
  const meets = first === undefined ? -1 : positionOf(thread.mensajes, first.id);
  const kept = meets > 0 ? thread.mensajes.slice(0, meets) : [];
  const more = meets > 0 ? thread.more : page.more;
  return { ...NEW_THREAD, phase: 'ready', mensajes: [...kept, ...page.mensajes], more };
}

/** The page before the loaded ones. */
export function withOlder(thread: Thread, page: Page): Thread {
  const known = new Set(thread.mensajes.map((mensaje) => mensaje.id));
  const fresh = page.mensajes.filter((mensaje) => !known.has(mensaje.id));
  return { ...thread, mensajes: [...fresh, ...thread.mensajes], more: page.more, older: 'idle' };
}

/** The page after the loaded ones. */
export function withNewer(thread: Thread, page: Page): Thread {
  const known = new Set(thread.mensajes.map((mensaje) => mensaje.id));
  const fresh = page.mensajes.filter((mensaje) => !known.has(mensaje.id));
  return { ...thread, mensajes: [...thread.mensajes, ...fresh], newer: page.more ? 'idle' : 'end' };
}

/** Only the part about a message: what was loaded is read again when it is come to. */
export function aroundOf(_former: Thread, page: Result<'around'>): Thread {
  const { mensajes, more, newer } = page;
  return { ...NEW_THREAD, phase: 'ready', mensajes, more, newer: newer ? 'idle' : 'end' };
}
