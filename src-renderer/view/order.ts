/** Which conversations are shown, and in which order. Pure. */
import { fold } from '../../src-shared/fold.ts';
import type { Conversation } from '../../src-shared/model.ts';
import type { ValueOf } from '../../src-shared/records.ts';
import { type Standings, standingIn } from './standing.ts';

export type ListView = ValueOf<'view'>;

export const USUAL_VIEW: ListView = { order: 'waiting', filters: [] };

type Compare = (a: Conversation, b: Conversation) => number;

const byWait: Compare = (a, b) =>
  (a.waitingSince ?? Number.MAX_SAFE_INTEGER) - (b.waitingSince ?? Number.MAX_SAFE_INTEGER);
const byRecent: Compare = (a, b) => (b.last?.fecha ?? 0) - (a.last?.fecha ?? 0);
/** Decides between equals, so that rows never swap for no reason. */
const byName: Compare = (a, b) => {
  const [one, other] = [fold(a.usuario), fold(b.usuario)];
  if (one !== other) return one < other ? -1 : 1;
  return a.usuario < b.usuario ? -1 : 1;
};

function comparesOf(order: ListView['order'], standings: Standings): readonly Compare[] {
  const isUnread = (one: Conversation) => one.unread > 0 || standingIn(standings, one.usuario).isMarked;
  const byUnread: Compare = (a, b) => Number(isUnread(b)) - Number(isUnread(a));
  const byPin: Compare = (a, b) =>
    Number(standingIn(standings, b.usuario).isPinned) - Number(standingIn(standings, a.usuario).isPinned);
  const rest = { waiting: [byWait, byUnread, byRecent], recent: [byRecent], unread: [byUnread, byWait, byRecent] };
  return [byPin, ...(order === 'name' ? [] : rest[order]), byName];
}

function passes(one: Conversation, { filters }: ListView, standings: Standings, today: number): boolean {
  const { shelf, isPinned, isMuted, isMarked } = standingIn(standings, one.usuario);
  const isOn = { list: shelf === 'list', snoozed: shelf === 'snoozed', archived: shelf === 'archived' };
  const is = {
    unread: one.unread > 0 || isMarked,
    waiting: one.waitingSince !== null,
    pinned: isPinned,
    muted: isMuted,
    unsent: one.unsent > 0,
    today: one.answeredAt !== null && one.answeredAt >= today,
    ...isOn,
  };
  const isAway = filters.includes('snoozed') || filters.includes('archived');
  return (isAway || is.list) && filters.every((filter) => is[filter]);
}

/**
 * Those of the view; while a name is looked for, all of that name, wherever they were put. `today`: when the day
 * began, by the server's clock.
 */
export function shownConversations(
  all: Iterable<Conversation>,
  query: string,
  view: ListView = USUAL_VIEW,
  standings: Standings = new Map(),
  today = 0,
): readonly Conversation[] {
  const wanted = fold(query.trim());
  const matching = [...all].filter((one) =>
    wanted === '' ? passes(one, view, standings, today) : fold(one.usuario).includes(wanted),
  );
  const compares = comparesOf(view.order, standings);
  return matching.sort((a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Since when whoever has waited longest has; null when nobody waits. */
export function longestWait(all: Iterable<Conversation>): number | null {
  let longest: number | null = null;
  for (const { waitingSince } of all) {
    if (waitingSince !== null && (longest === null || waitingSince < longest)) longest = waitingSince;
  }
  return longest;
}
