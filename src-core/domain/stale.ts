/** When a reply that waited in the queue has to be looked at again before it leaves. Pure. */
import type { Held } from '../../src-shared/model.ts';
import type { Settings } from '../../src-shared/settings.ts';
import type { StoredMensaje } from '../ports.ts';

/** What waits for less was written with the same thread before one's eyes. */
const MOMENT_MS = 2_000;
/** A history has whole seconds: what it calls earlier by less may be later. */
const GRAIN_MS = 1_000;

export interface Queue {
  /** Ours, queued, in the order they were written; at least one. */
  readonly queued: readonly [StoredMensaje, ...StoredMensaje[]];
  /** The newest of the thread, oldest first. */
  readonly tail: readonly StoredMensaje[];
  /** The time by the server's clock. */
  readonly now: number;
  readonly rule: Settings['staleReplies'];
}

/** Whether it waited at all, `now` by the server's clock. */
export function hasWaited({ fecha }: StoredMensaje, now: number): boolean {
  return now - fecha >= MOMENT_MS;
}

/** Null: they may leave. */
export function heldOf({ queued, tail, now, rule }: Queue): Held | null {
  const [first] = queued;
  if (rule === 'off' || !hasWaited(first, now)) return null;
  const by = tail.findLast((one) => isAfter(one, first)) ?? null;
  if (by === null && now - first.fecha < Number(rule) * 60_000) return null;
  return {
    usuario: first.usuario,
    why: by ? 'overtaken' : 'old',
    ids: queued.map((one) => one.id),
    first: { mensaje: first.mensaje, fecha: first.fecha },
    by: by && { de: by.de, mensaje: by.mensaje, fecha: by.fecha },
  };
}

/** Somebody else's, later by its time, and not known here when ours was written (ids sort by when they were made). */
function isAfter(one: StoredMensaje, ours: StoredMensaje): boolean {
  return one.de !== ours.de && one.id > ours.id && one.fecha > ours.fecha - GRAIN_MS;
}
