/** How well a few letters fit a line: at word beginnings, inside, or scattered in order. Accents and case aside. Pure. */
import { fold } from '../../src-shared/fold.ts';

export interface Fit {
  /** More is better. */
  readonly score: number;
  /** What fits, as [from, to) of the line. */
  readonly ranges: readonly (readonly [number, number])[];
}

const WHOLE = 40;
const BEGINNING = 100;
const INSIDE = 60;
const SCATTERED = 30;

type Range = readonly [number, number];

function isBeginning(line: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(line[at - 1] ?? '');
}

/** Where `word` begins a word of the line; -1: nowhere. */
function beginningOf(line: string, word: string): number {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) if (isBeginning(line, at)) return at;
  return -1;
}

/** Its letters in order, the first at a word's beginning; the closer the better. */
function scattered(line: string, word: string): Fit | null {
  const ranges: Range[] = [];
  let at = beginningOf(line, word[0] ?? '');
  if (at < 0) return null;
  const first = at;
  for (const letter of word) {
    at = line.indexOf(letter, at);
    if (at < 0) return null;
    ranges.push([at, at + letter.length]);
    at += letter.length;
  }
  return { score: Math.max(1, SCATTERED - (at - first - word.length)), ranges };
}

function fitOfWord(line: string, word: string): Fit | null {
  const beginning = beginningOf(line, word);
  const at = beginning >= 0 ? beginning : line.indexOf(word);
  if (at < 0) return scattered(line, word);
  const whole = beginning >= 0 && isBeginning(line, at + word.length + 1) ? WHOLE : 0;
  return { score: (beginning >= 0 ? BEGINNING : INSIDE) + whole - Math.min(20, at), ranges: [[at, at + word.length]] };
}

/** Null: some word of `typed` does not fit. Nothing typed fits everything. */
export function fitOf(line: string, typed: string): Fit | null {
  const folded = fold(line);
  let score = 0;
  const ranges: Range[] = [];
  for (const word of fold(typed).split(/\s+/).filter(Boolean)) {
    const fit = fitOfWord(folded, word);
    if (!fit) return null;
    score += fit.score;
    ranges.push(...fit.ranges);
  }
  const isSameLength = folded.length === line.length; // else they would mark other letters
  return { score, ranges: isSameLength ? joined(ranges) : [] };
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const apart: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const former = apart.at(-1);
    if (former && from <= former[1]) former[1] = Math.max(former[1], to);
    else apart.push([from, to]);
  }
  return apart;
}
