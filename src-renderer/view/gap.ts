/** Where in a thread the line of a time without connection goes. Pure. */
import type { Gap, Mensaje } from '../../src-shared/model.ts';

/** Beside the message at `index`. */
export interface GapPlace {
  readonly index: number;
  readonly side: 'above' | 'below';
}

/** `skew` turns this machine's times, as the link's are, into the server's, as `fecha` is. */
export function inServerTime({ from, to }: Gap, skew: number): Gap {
  return { from: from + skew, to: to === null ? null : to + skew };
}

/** After the last message from before it; null when that is not loaded, or there are no messages. */
export function gapPlace(mensajes: readonly Mensaje[], more: boolean, gap: Gap | null): GapPlace | null {
  if (gap === null || mensajes.length === 0) return null;
  let at = mensajes.length;
  while (at > 0 && (mensajes[at - 1]?.fecha ?? 0) > gap.from) at--;
  if (at === mensajes.length) return { index: at - 1, side: 'below' };
  return at === 0 && more ? null : { index: at, side: 'above' };
}

/** The index of the message that begins anew because the line is above it; -1: none. */
export function breakOf(place: GapPlace | null): number {
  return place?.side === 'above' ? place.index : -1;
}
