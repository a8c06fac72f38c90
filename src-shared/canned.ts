/** A canned reply, and what it takes to be one. */
import * as v from 'valibot';
import { CANNED_MAX, SHORTCODE_MAX } from './records.ts';

export const Reply = v.object({ shortcode: v.string(), text: v.string() });
export type Reply = Readonly<v.InferOutput<typeof Reply>>;

/** What is typed after `/`: one word. */
export function shortcodeOf(typed: string): string {
  return typed.trim().replace(/^\/+/, '');
}

export type ReplyProblem = 'no-shortcode' | 'bad-shortcode' | 'long-shortcode' | 'no-text' | 'long-text';

/** Null: it can be kept. */
export function problemOf({ shortcode, text }: Reply): ReplyProblem | null {
  if (shortcode === '') return 'no-shortcode';
  if (/[\s/\p{Cc}]/u.test(shortcode)) return 'bad-shortcode';
  if (shortcode.length > SHORTCODE_MAX) return 'long-shortcode';
  if (text.trim() === '') return 'no-text';
  return text.length > CANNED_MAX ? 'long-text' : null;
}
