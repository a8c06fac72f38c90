/** What came while the reader was elsewhere in the thread. Pure. */
import type { Mensaje } from '../../src-shared/model.ts';

/** Messages of others after the one with `id`; of all, when it is not there. */
export function countReceivedAfter(mensajes: readonly Mensaje[], id: string | null, mine: string): number {
  let count = 0;
  for (let at = mensajes.length - 1; at >= 0 && mensajes[at]?.id !== id; at--) if (mensajes[at]?.de !== mine) count++;
  return count;
}

/** The last message, if the agent wrote it here. */
export function ownLastId(mensajes: readonly Mensaje[], mine: string): string | null {
  const last = mensajes.at(-1);
  return last && last.de === mine && last.delivery !== 'received' ? last.id : null;
}

/** The first of the last `unread` messages from the other side; null where none is unread, or not all are loaded. */
export function firstUnreadId(mensajes: readonly Mensaje[], unread: number, mine: string): string | null {
  let left = unread;
  for (let at = mensajes.length - 1; at >= 0 && left > 0; at--) {
    const one = mensajes[at];
    if (one?.delivery === 'received' && one.de !== mine && --left === 0) return one.id;
  }
  return null;
}
