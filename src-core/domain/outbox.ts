/** Ours on their way out: what may be sent at all, and the only moves a delivery can make. */
import type { Delivery, Fault } from '../../src-shared/model.ts';
import { MENSAJE_MAX_BYTES } from '../../src-shared/protocol.ts';

const NEXT: { readonly [D in Delivery]: readonly Delivery[] } = {
  received: [],
  queued: ['sending', 'refused'],
  sending: ['sent', 'unconfirmed', 'confirmed'],
  sent: ['confirmed', 'unconfirmed'],
  unconfirmed: ['confirmed'],
  confirmed: [],
  refused: [],
};

/** Never backwards. */
export function canAdvance(from: Delivery, to: Delivery): boolean {
  return NEXT[from].includes(to);
}

/** Null when the text may be sent. Over the column's size it would be delivered live and never stored. */
export function refusal(mensaje: string): Fault | null {
  if (mensaje.trim() === '') return { code: 'message-empty' };
  const bytes = new TextEncoder().encode(mensaje).length;
  return bytes > MENSAJE_MAX_BYTES ? { code: 'message-too-long', detail: `${bytes}/${MENSAJE_MAX_BYTES}` } : null;
}
