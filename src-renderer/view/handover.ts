/** What is handed over at the end of a shift, and what of it can be taken at the beginning of another. Pure. */
import { shelfOf } from '../../src-shared/arrangement.ts';
import type { HandedConversation, Handover } from '../../src-shared/handover.ts';
import type { Conversation } from '../../src-shared/model.ts';
import { type Arrangement, USUAL } from '../../src-shared/records.ts';
import { firstLine } from './text.ts';

/** The desk as it is. Times are the server's. */
export interface DeskNow {
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly arrangements: ReadonlyMap<string, Arrangement>;
  readonly noteOf: (usuario: string) => string;
  readonly draftOf: (usuario: string) => string;
  readonly now: number;
}

/** Whoever waits, longest first; then whoever something was written for, or put somewhere. */
export function sheetOf(desk: DeskNow): readonly HandedConversation[] {
  return [...desk.conversations.values()]
    .map((conversation) => handed(conversation, desk))
    .filter(isOpen)
    .sort((a, b) => rank(a) - rank(b) || (a.usuario < b.usuario ? -1 : 1));
}

function handed(conversation: Conversation, { arrangements, noteOf, draftOf, now }: DeskNow): HandedConversation {
  const { usuario, waitingSince, last } = conversation;
  const arrangement = arrangements.get(usuario) ?? USUAL;
  const isSnoozed = arrangement.shelf.at === 'snoozed' && shelfOf(arrangement, conversation, now) === 'snoozed';
  return {
    usuario,
    waitingSince,
    last: last && { ...last, mensaje: firstLine(last.mensaje) },
    draft: draftOf(usuario),
    note: noteOf(usuario),
    pinned: arrangement.pinned,
    snoozedUntil: isSnoozed && arrangement.shelf.at === 'snoozed' ? arrangement.shelf.until : null,
  };
}

function isOpen({ waitingSince, draft, note, pinned, snoozedUntil }: HandedConversation): boolean {
  return waitingSince !== null || draft.trim() !== '' || note.trim() !== '' || pinned || snoozedUntil !== null;
}

function rank({ waitingSince }: HandedConversation): number {
  return waitingSince ?? Number.MAX_SAFE_INTEGER;
}

export const PARTS = ['note', 'draft', 'snooze', 'pin'] as const;
export type Part = (typeof PARTS)[number];

/** One thing that can be taken. */
export interface Offer {
  readonly part: Part;
  readonly usuario: string;
  /** Of a note or a draft. */
  readonly text: string;
  /** Of a snooze. */
  readonly until: number;
  /** One's own, which it would take the place of; null: of nothing. */
  readonly mine: string | null;
}

export interface Offers {
  readonly offers: readonly Offer[];
  /** Of whom nothing is known here (yet). */
  readonly unknown: readonly string[];
}

/** What is as it would be, or over, is not offered. */
export function offersOf({ conversations }: Handover, desk: DeskNow): Offers {
  const known = conversations.filter(({ usuario }) => desk.conversations.has(usuario));
  const unknown = conversations.filter(({ usuario }) => !desk.conversations.has(usuario));
  return { offers: known.flatMap((one) => offersFrom(one, desk)), unknown: unknown.map(({ usuario }) => usuario) };
}

function offersFrom(one: HandedConversation, desk: DeskNow): Offer[] {
  const { usuario, note, draft, pinned, snoozedUntil } = one;
  const conversation = desk.conversations.get(usuario);
  const arrangement = desk.arrangements.get(usuario) ?? USUAL;
  const bare = { usuario, text: '', until: 0, mine: null };
  const written = (part: 'note' | 'draft', text: string, mine: string): Offer[] => {
    if (text.trim() === '' || text.trim() === mine.trim()) return [];
    return [{ ...bare, part, text, mine: mine.trim() === '' ? null : mine }];
  };
  const offers = [...written('note', note, desk.noteOf(usuario)), ...written('draft', draft, desk.draftOf(usuario))];
  if (pinned && !arrangement.pinned) offers.push({ ...bare, part: 'pin' });
  if (snoozedUntil === null || snoozedUntil <= desk.now || !conversation) return offers;
  // Who waits now has written since: a snooze would hide them.
  if (conversation.waitingSince !== one.waitingSince) return offers;
  const isMine = shelfOf(arrangement, conversation, desk.now) !== 'list';
  const isSame = arrangement.shelf.at === 'snoozed' && arrangement.shelf.until === snoozedUntil;
  if (!isSame) offers.push({ ...bare, part: 'snooze', until: snoozedUntil, mine: isMine ? '' : null });
  return offers;
}
