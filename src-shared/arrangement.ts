/** What an arrangement means at a moment. Times are the server's, as `fecha` is. Pure. */
import type { Conversation } from './model.ts';
import type { Arrangement } from './records.ts';

export function isMuted({ mutedUntil }: Arrangement, now: number): boolean {
  return mutedUntil === 'always' || (mutedUntil !== null && now < mutedUntil);
}

/** What a conversation is like as it is put away. `shelfOf` tells by it what came later. */
export function leftOf(conversation: Conversation | undefined): { readonly since: number; readonly unread: number } {
  return { since: conversation?.last?.fecha ?? 0, unread: conversation?.unread ?? 0 };
}

/**
 * Where a conversation is. Nobody who writes is overlooked: a later message, or more unread ones than when it was put
 * away (one that came late, with an earlier time), brings it back; so does the end of a snooze.
 */
export function shelfOf({ shelf }: Arrangement, conversation: Conversation, now: number): Arrangement['shelf']['at'] {
  if (shelf.at === 'list' || (shelf.at === 'snoozed' && now >= shelf.until)) return 'list';
  const isLater = (conversation.last?.fecha ?? 0) > shelf.since;
  // One's own answer, or a colleague's, does not end a snooze: it was put off until its time.
  const isTheirs = conversation.last?.de === conversation.usuario || (conversation.waitingSince ?? 0) > shelf.since;
  const isNews = isLater && (shelf.at === 'archived' || isTheirs);
  return isNews || conversation.unread > shelf.unread ? 'list' : shelf.at;
}
