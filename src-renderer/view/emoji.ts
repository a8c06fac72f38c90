/** Emoji by what they are called, in Spanish or English; accents and case aside. Pure. */
import { fold } from '../../src-shared/fold.ts';

export interface Emoji {
  readonly emoji: string;
  /** In Spanish. */
  readonly label: string;
  /** `thumbsup`, `+1`. */
  readonly codes: readonly string[];
  /** Folded: what else it is found by. */
  readonly words: readonly string[];
}

const SHOWN_MAX = 20;

/** `lines`: as the build makes them (`scripts/vite/emoji-names.ts`). */
export function readEmoji(lines: string): readonly Emoji[] {
  return lines.split('\n').map((line) => {
    const [emoji = '', label = '', codes = '', words = ''] = line.split('\t');
    return { emoji, label, codes: codes.split(' '), words: fold(`${label} ${words}`).match(/[\p{L}\p{N}]+/gu) ?? [] };
  });
}

/** As it is written between colons: `cara_sonriendo`. */
const codeOf = (label: string) => fold(label).replace(/[^\p{L}\p{N}+]+/gu, '_');

/** The one with exactly that name between its colons. */
export function emojiNamed(all: readonly Emoji[], name: string): string | null {
  const wanted = fold(name);
  return all.find(({ codes, label }) => codes.includes(wanted) || codeOf(label) === wanted)?.emoji ?? null;
}

/** 0: not that one. */
function fitOf({ codes, label, words }: Emoji, wanted: readonly string[], typed: string): number {
  const names = [codeOf(label), ...codes];
  if (names.includes(typed)) return 4;
  const begun = names.filter((name) => name.startsWith(typed)).map(({ length }) => length);
  if (begun.length > 0) return 3 + 1 / (1 + Math.min(...begun)); // the shortest is the plainest: a red heart
  if (!wanted.every((one) => words.some((word) => word.startsWith(one)))) return 0;
  return wanted.every((one) => words.includes(one)) ? 2 : 1;
}

/** The best first; of those that fit as well, in emojibase's order (faces first). */
export function emojiMatches(all: readonly Emoji[], typed: string): readonly Emoji[] {
  const whole = fold(typed);
  const wanted = whole.split(/[_-]+/).filter(Boolean);
  return all
    .map((one) => ({ one, fit: fitOf(one, wanted, whole) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, SHOWN_MAX)
    .map(({ one }) => one);
}
