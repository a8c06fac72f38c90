/** Canned replies, found by a few letters: those whose shortcode fits, then those whose text has the letters. Pure. */
import { fold } from '../../src-shared/fold.ts';
import { type Fit, fitOf } from './fuzzy.ts';

export interface Canned {
  readonly shortcode: string;
  readonly text: string;
  /** Everybody's: it cannot be changed here. */
  readonly isShared: boolean;
}

export interface CannedMatch extends Canned {
  /** The text in one line, from shortly before what fits. */
  readonly line: string;
  /** What fits, of the shortcode and of `line`: [from, to). */
  readonly ranges: Fit['ranges'];
  readonly lineRanges: Fit['ranges'];
}

const SHOWN_MAX = 50;
const READ_MAX = 2_000; // UTF-16 units of a text
const BEFORE = 24; // units shown before what fits
/** Letters together, in the shortcode or in the text, are more than letters scattered in a shortcode. */
const [IN_SHORTCODE, IN_TEXT] = [2_000, 1_000];

function lineOf(text: string, wanted: string): string {
  const line = text.slice(0, READ_MAX).replace(/\s+/g, ' ').trim();
  const at = wanted === '' ? -1 : fold(line).indexOf(wanted);
  const blank = at > BEFORE * 2 ? line.indexOf(' ', at - BEFORE) : -1;
  return blank < 0 || blank >= at ? line : `…${line.slice(blank)}`;
}

function matchOf(one: Canned, wanted: string): (CannedMatch & { readonly score: number }) | null {
  const isIn = (text: string) => fold(text).includes(wanted);
  const own = fitOf(one.shortcode, wanted);
  const byText = !isIn(one.shortcode) && isIn(one.text.slice(0, READ_MAX));
  if (!own && !byText) return null;
  const line = lineOf(one.text, byText ? wanted : '');
  const found = byText ? fitOf(line, wanted) : null;
  const bonus = byText ? IN_TEXT : isIn(one.shortcode) ? IN_SHORTCODE : 0;
  const ranges = byText ? [] : (own?.ranges ?? []);
  return { ...one, line, ranges, lineRanges: found?.ranges ?? [], score: bonus + ((found ?? own)?.score ?? 0) };
}

/** The best first; with nothing typed, all by shortcode. */
export function cannedMatches(all: readonly Canned[], typed: string): readonly CannedMatch[] {
  const wanted = fold(typed.trim());
  return all
    .map((one) => matchOf(one, wanted))
    .filter((one) => one !== null)
    .sort((a, b) => b.score - a.score || compare(a, b))
    .slice(0, SHOWN_MAX);
}

/** By shortcode; the agent's own before everybody's. */
function compare(a: Canned, b: Canned): number {
  const [one, other] = [fold(a.shortcode), fold(b.shortcode)];
  if (one !== other) return one < other ? -1 : 1;
  return Number(a.isShared) - Number(b.isShared);
}
