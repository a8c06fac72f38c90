/** Where a suggestion is asked for: `/` or `:` at the beginning of a word, up to the caret. Pure. */

export interface Trigger {
  readonly kind: 'canned' | 'emoji';
  /** Of the sign itself; what is inserted takes the place of all from there to the caret. */
  readonly from: number;
  /** After the sign. */
  readonly typed: string;
}

const LOOK_BACK = 80; // UTF-16 units: longer is no shortcode

/** `24/11`, `y/o`, `https://` and `/etc/hosts` ask for nothing. */
const CANNED = /(?<=^|\s)\/([^\s/]*)$/u;
/** Nor do `10:30`, `https://a:80`, `nota:así`; and `:D` and `:p` are what they are. */
const EMOJI = /(?<![\p{L}\p{N}:/.]):([\p{L}+][\p{L}\p{M}\p{N}_+-]+)$/u;
const WHOLE_EMOJI = /(?<![\p{L}\p{N}:/.]):([\p{L}\p{N}+-][\p{L}\p{M}\p{N}_+-]*):$/u;

interface Found {
  readonly from: number;
  readonly typed: string;
}

function findBefore(text: string, caret: number, sought: RegExp): Found | null {
  const start = Math.max(0, caret - LOOK_BACK);
  const found = sought.exec(text.slice(start, caret));
  return found && !(found.index === 0 && start > 0) ? { from: start + found.index, typed: found[1] ?? '' } : null;
}

export function triggerAt(text: string, caret: number): Trigger | null {
  const canned = findBefore(text, caret, CANNED);
  if (canned) return { kind: 'canned', ...canned };
  const emoji = findBefore(text, caret, EMOJI);
  return emoji && { kind: 'emoji', ...emoji };
}

/** `:name:` just closed at the caret. */
export function wholeEmojiAt(text: string, caret: number): Found | null {
  return findBefore(text, caret, WHOLE_EMOJI);
}
