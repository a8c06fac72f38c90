/** How a message stands among its neighbours: first of a day, first of a group, last of ours. Pure. */
import type { Mensaje } from '../../src-shared/model.ts';
import { dayOf } from '../words/times.ts';

/** A pause after which the author is named again. */
const PAUSE_MS = 10 * 60_000;

export interface Standing {
  /** A day begins: a separator goes above. */
  readonly day: boolean;
  /** Author and time are shown. */
  readonly head: boolean;
  /** The next one is not of the same group. */
  readonly tail: boolean;
}

function joins(former: Mensaje, mensaje: Mensaje): boolean {
  if (former.de !== mensaje.de || mensaje.fecha - former.fecha > PAUSE_MS) return false;
  return dayOf(former.fecha) === dayOf(mensaje.fecha);
}

/** `breakAt`: the index of a message that begins anew whoever wrote it; -1: none. */
export function standingOf(mensajes: readonly Mensaje[], at: number, breakAt = -1): Standing {
  const mensaje = mensajes[at];
  if (!mensaje) return { day: false, head: false, tail: false };
  const former = mensajes[at - 1];
  const next = mensajes[at + 1];
  return {
    day: !former || dayOf(former.fecha) !== dayOf(mensaje.fecha),
    head: !former || at === breakAt || !joins(former, mensaje),
    tail: !next || at + 1 === breakAt || !joins(mensaje, next),
  };
}
