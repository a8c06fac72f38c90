/** The part of a message that shows why it was found, with what was looked for marked. Pure. */
import { fold } from '../../src-shared/fold.ts';
import { type Term, WORD } from './search-query.ts';

export interface Snippet {
  readonly snippet: string;
  /** What is marked, as [from, to) in UTF-16 units of `snippet`. */
  readonly ranges: readonly (readonly [number, number])[];
}

interface Token {
  readonly from: number;
  readonly to: number;
  readonly folded: string;
}

const BEFORE = 40; // UTF-16 units before the first match
const LENGTH = 180;
const READ_MAX = 70_000; // a little over what a server stores of one message

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    folded: fold(word),
  }));
}

/** `term` with folded words. */
function matchesAt(tokens: readonly Token[], at: number, { words, prefix }: Term): boolean {
  return words.every((word, index) => {
    const token = tokens[at + index]?.folded;
    if (token === undefined) return false;
    return prefix && index === words.length - 1 ? token.startsWith(word) : token === word;
  });
}

function rangesIn(text: string, terms: readonly Term[]): readonly (readonly [number, number])[] {
  const tokens = tokensOf(text);
  const ranges: [number, number][] = [];
  for (const [at, { from }] of tokens.entries()) {
    const longest = Math.max(
      0,
      ...terms.filter((term) => matchesAt(tokens, at, term)).map(({ words }) => words.length),
    );
    const to = tokens[at + longest - 1]?.to;
    if (longest === 0 || to === undefined) continue;
    const former = ranges.at(-1);
    if (former && from < former[1]) former[1] = Math.max(former[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

/** From a word's beginning to a word's end where there is one near; a character is never halved. */
function cut(text: string, around: number): string {
  const start = around <= BEFORE ? 0 : afterBlank(text, around - BEFORE, around);
  const rest = text.slice(start, start + LENGTH);
  const isCut = start + LENGTH < text.length;
  const blank = isCut ? rest.lastIndexOf(' ') : -1;
  const shown = (blank > LENGTH / 2 ? rest.slice(0, blank) : rest).toWellFormed().replace(/^\uFFFD|\uFFFD$/g, '');
  return `${start > 0 ? '…' : ''}${shown}${isCut ? '…' : ''}`;
}

function afterBlank(text: string, from: number, before: number): number {
  const blank = text.indexOf(' ', from);
  return blank >= 0 && blank < before ? blank + 1 : from;
}

export function snippetOf(text: string, terms: readonly Term[]): Snippet {
  const folded = terms.map(({ words, prefix }) => ({ words: words.map(fold), prefix }));
  const line = text.slice(0, READ_MAX).replace(/\s+/g, ' ').trim();
  const snippet = cut(line, rangesIn(line, folded)[0]?.[0] ?? 0);
  return { snippet, ranges: rangesIn(snippet, folded) };
}
