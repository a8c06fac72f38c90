/**
 * Characters that are there and not seen, or that turn others round: in a message they are shown, in a name replaced.
 * Where a script or an emoji needs one, it stays as it is. Source of the classes: Unicode 16, `Default_Ignorable`,
 * `Bidi_Control`, `Cc`, and UTS #55 (source code handling).
 */

/** Controls but tab and line ends; bidi controls; joiners; fillers; tags; interlinear marks; selectors of the far plane. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them by itself
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]+/gu;

const JOINERS = /^[\u200C\u200D]$/;
/** Scripts in which a joiner, or a non-joiner, is spelling. */
const JOINING =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}]/u;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them by itself
const EMOJI_BEFORE = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
/** England, Scotland, Wales: a black flag, letters as tags, the end. */
const FLAG_TAGS = /^[\u{E0020}-\u{E007E}]+\u{E007F}$/u;

export interface Hidden {
  /** UTF-16 units, [from, to): a run of them. */
  readonly from: number;
  readonly to: number;
}

/** Runs of them, in order. */
export function hiddenIn(text: string): readonly Hidden[] {
  const found: Hidden[] = [];
  for (const { 0: run, index } of text.matchAll(HIDDEN)) {
    // A whole character: Chromium 156 does not find one of two units by a class before `$`.
    const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
    const after = text.slice(index + run.length, index + run.length + 2);
    if (!isSpelling(run, before, after)) found.push({ from: index, to: index + run.length });
  }
  return found;
}

function isSpelling(run: string, before: string, after: string): boolean {
  if (JOINERS.test(run) && JOINING.test(before)) return true;
  if (run === '\u200D' && EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)) return true;
  return before === '🏴' && FLAG_TAGS.test(run);
}

/** "U+202E", and how many there are where there are more. */
export function codeOf(run: string): string {
  const [first = ''] = run;
  const code = `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const count = [...run].length;
  return count > 1 ? `${code} … ×${count}` : code;
}
