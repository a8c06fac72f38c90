/** What is suggested for what was typed: each a line, and what it inserts. */
import type { App } from '../store/app.ts';
import { cannedMatches } from '../view/canned.ts';
import { emojiMatches } from '../view/emoji.ts';
import type { Fit } from '../view/fuzzy.ts';
import type { Trigger } from '../view/trigger.ts';
import type { Filled } from '../view/variables.ts';
import { isEnabled } from './table.ts';

export interface Suggestion {
  readonly key: string;
  readonly name: string;
  readonly nameRanges: Fit['ranges'];
  readonly words: string;
  readonly wordsRanges: Fit['ranges'];
  readonly isShared: boolean;
  /** What it inserts; null: it opens something instead. */
  readonly filled: () => Filled | null;
}

const SIGN = '/';

/** Where there are none yet, the way to the first. */
function firstReply({ words, actions }: App): Suggestion {
  const open = () => {
    actions.overlay.value = 'replies';
    return null;
  };
  const name = words.value.text.suggest.first;
  return { key: 'first', name, nameRanges: [], words: '', wordsRanges: [], isShared: false, filled: open };
}

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

function emojiFor({ replies, words }: App, typed: string): readonly Suggestion[] {
  return emojiMatches(replies.emoji.all.value, typed).map(({ emoji: sign, label, codes }) => ({
    key: sign,
    name: sign,
    nameRanges: [],
    words: words.value.locale.startsWith('es') ? `${label} :${codes[0]}:` : `:${codes[0]}:`, // labels are Spanish
    wordsRanges: [],
    isShared: false,
    filled: () => ({ text: sign, gap: null }),
  }));
}

export function suggestionsFor(app: App, trigger: Trigger | null, usuario: string): readonly Suggestion[] {
  if (trigger?.kind === 'emoji') return emojiFor(app, trigger.typed);
  if (!trigger || !isEnabled(app, 'replies')) return [];
  const isFirst = app.replies.all.value.length === 0 && trigger.typed === '';
  return isFirst ? [firstReply(app)] : cannedFor(app, trigger.typed, usuario);
}
