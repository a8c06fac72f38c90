/** What is suggested for what was typed: each a line, and what it inserts. */
import type { App } from '../store/app.ts';
import { cannedMatches } from '../view/canned.ts';
import type { Fit } from '../view/fuzzy.ts';
import type { Trigger } from '../view/trigger.ts';
import type { Filled } from '../view/variables.ts';

export interface Suggestion {
  readonly key: string;
  readonly name: string;
  readonly nameRanges: Fit['ranges'];
  readonly words: string;
  readonly wordsRanges: Fit['ranges'];
  readonly isShared: boolean;
  readonly filled: () => Filled;
}

const SIGN = '/';

function cannedFor({ replies }: App, typed: string, usuario: string): readonly Suggestion[] {
  return cannedMatches(replies.all.value, typed).map(({ shortcode, text, isShared, line, ranges, lineRanges }) => ({
    key: `${shortcode} ${isShared}`,
    name: SIGN + shortcode,
    nameRanges: ranges.map(([from, to]) => [from + SIGN.length, to + SIGN.length] as const),
    words: line,
    wordsRanges: lineRanges,
    isShared,
    filled: () => replies.fill(text, usuario),
  }));
}

export function suggestionsFor(app: App, trigger: Trigger | null, usuario: string): readonly Suggestion[] {
  return trigger?.kind === 'canned' ? cannedFor(app, trigger.typed, usuario) : [];
}
