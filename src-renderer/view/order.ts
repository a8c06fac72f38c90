/** Which conversations are shown, and in which order. Pure. */
import { fold } from '../../src-shared/fold.ts';
import type { Conversation } from '../../src-shared/model.ts';

/** Unread first, then most recent; names decide between equals, so that rows never swap for no reason. */
function byNeed(a: Conversation, b: Conversation): number {
  const unread = Number(b.unread > 0) - Number(a.unread > 0);
  if (unread !== 0) return unread;
  const recent = (b.last?.fecha ?? 0) - (a.last?.fecha ?? 0);
  if (recent !== 0) return recent;
  return a.usuario < b.usuario ? -1 : 1;
}

export function shownConversations(all: Iterable<Conversation>, query: string): readonly Conversation[] {
  const wanted = fold(query.trim());
  const matching = [...all].filter(({ usuario }) => wanted === '' || fold(usuario).includes(wanted));
  return matching.sort(byNeed);
}

/** Since when whoever has waited longest has; null when nobody waits. */
export function longestWait(all: Iterable<Conversation>): number | null {
  let longest: number | null = null;
  for (const { waitingSince } of all) {
    if (waitingSince !== null && (longest === null || waitingSince < longest)) longest = waitingSince;
  }
  return longest;
}
