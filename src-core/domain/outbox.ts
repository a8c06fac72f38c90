/**
 * Ours on their way out: what may be sent at all, and the only moves a delivery can make. `sending` waits for an
 * extended server's acknowledgement; `sent` was handed to a legacy socket, and only history will tell.
 */
import type { Delivery, Fault } from '../../src-shared/model.ts';
import { MENSAJE_MAX_BYTES } from '../../src-shared/protocol.ts';

const NEXT: { readonly [D in Delivery]: readonly Delivery[] } = {
  received: [],
  queued: ['sending', 'sent', 'refused'],
  sending: ['confirmed', 'unconfirmed', 'refused'],
  sent: ['confirmed', 'unconfirmed'],
  unconfirmed: ['confirmed'],
  confirmed: [],
  refused: [],
};

/** Never backwards. */
export function canAdvance(from: Delivery, to: Delivery): boolean {
  return NEXT[from].includes(to);
}

/** Where the agent decides: send again, or take away. */
export function isForAgent(delivery: Delivery): boolean {
  return delivery === 'unconfirmed' || delivery === 'refused';
}

/**
 * Null when the text may be sent. `characters`: the server's own limit, where it told one. Over the column's bytes
 * a legacy server would deliver it live and never store it.
 */
export function refusal(mensaje: string, characters: number | null): Fault | null {
  if (mensaje.trim() === '') return { code: 'message-empty' };
  const length = [...mensaje].length;
  if (characters !== null && length > characters)
    return { code: 'message-too-long', detail: `${length}/${characters}` };
  const bytes = new TextEncoder().encode(mensaje).length;
  return bytes > MENSAJE_MAX_BYTES ? { code: 'message-too-long', detail: `${bytes}/${MENSAJE_MAX_BYTES}` } : null;
}
