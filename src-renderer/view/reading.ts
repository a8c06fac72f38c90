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
