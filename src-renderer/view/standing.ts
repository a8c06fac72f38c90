/** How the agent's arrangements stand now: where each conversation is, and what it is marked with. Pure. */
import { isMuted, shelfOf } from '../../src-shared/arrangement.ts';
import type { Conversation } from '../../src-shared/model.ts';
import type { Arrangement } from '../../src-shared/records.ts';

export interface Standing {
  readonly shelf: Arrangement['shelf']['at'];
  readonly isPinned: boolean;
  readonly isMuted: boolean;
  readonly isMarked: boolean; // unread, by hand
}
/** Only of conversations that were arranged. */
export type Standings = ReadonlyMap<string, Standing>;

const USUAL: Standing = { shelf: 'list', isPinned: false, isMuted: false, isMarked: false };

export function standingIn(standings: Standings, usuario: string): Standing {
  return standings.get(usuario) ?? USUAL;
}

export function standingsOf(
  arrangements: ReadonlyMap<string, Arrangement>,
  conversations: ReadonlyMap<string, Conversation>,
  now: number,
): Standings {
  const standings = new Map<string, Standing>();
  for (const [usuario, arrangement] of arrangements) {
    const conversation = conversations.get(usuario);
    if (!conversation) continue;
    const { pinned: isPinned, markedUnread: isMarked } = arrangement;
    const shelf = shelfOf(arrangement, conversation, now);
    standings.set(usuario, { shelf, isPinned, isMarked, isMuted: isMuted(arrangement, now) });
  }
  return standings;
}
