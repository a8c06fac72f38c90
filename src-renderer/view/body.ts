/** A message's text in pieces: what is shown as it is, links that may be followed, characters that hide. Pure. */
import { safeLink } from '../../src-shared/safe-link.ts';
import { codeOf, hiddenIn } from './hidden.ts';

export type BodyPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string; readonly host: string }
  | { readonly kind: 'hidden'; readonly text: string; readonly code: string };

/** What looks like a link ends where a blank, a quote or a hidden character begins. */
const CANDIDATE = /(?:https:\/\/|mailto:)[^\s<>"'`«»“”\\^{|}\p{Cc}\p{Cf}]+/giu;
/** A message with more than this is a flood: the rest of it is text. */
const MOST = 500;

interface Special {
  readonly from: number;
  readonly to: number;
  readonly piece: BodyPiece;
}

export function piecesOf(text: string): readonly BodyPiece[] {
  const specials = [...linksIn(text), ...hiddenPieces(text)].sort((a, b) => a.from - b.from).slice(0, MOST);
  const pieces: BodyPiece[] = [];
  let at = 0;
  for (const { from, to, piece } of specials) {
    if (from > at) pieces.push({ kind: 'text', text: text.slice(at, from) });
    pieces.push(piece);
    at = to;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}

function* hiddenPieces(text: string): Generator<Special> {
  for (const { from, to } of hiddenIn(text)) {
    const run = text.slice(from, to);
    yield { from, to, piece: { kind: 'hidden', text: run, code: codeOf(run) } };
  }
}

function* linksIn(text: string): Generator<Special> {
  for (const { 0: found, index } of text.matchAll(CANDIDATE)) {
    const link = withoutTail(found.slice(0, hiddenIn(found)[0]?.from)); // fillers are no `Cf`, and hide
    const safe = safeLink(link);
    if (safe) yield { from: index, to: index + link.length, piece: { kind: 'link', text: link, ...safe } };
  }
}

/** Punctuation after a link is the sentence's; a bracket is the link's where it was opened in it. */
function withoutTail(found: string): string {
  let link = found;
  for (;;) {
    const last = link.at(-1) ?? '';
    const isOpen = (open: string, close: string) => count(link, open) < count(link, close);
    const isTail =
      /[.,;:!?…*_~]/.test(last) || (last === ')' && isOpen('(', ')')) || (last === ']' && isOpen('[', ']'));
    if (!isTail) return link;
    link = link.slice(0, -1);
  }
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
