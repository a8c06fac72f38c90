/** First guesses of heights, so that a scrollbar over messages never drawn is nearly right. Pure. */
import type { Standing } from './group.ts';

const CHARS_PER_LINE = 68;
const LINE_PX = 21;
const PADDING_PX = 4;
const HEAD_PX = 30;
const DAY_PX = 44;

/** px of a message of `text` standing as it does. */
export function estimateHeight(text: string, standing: Standing): number {
  let lines = Math.ceil((text.length + 1) / CHARS_PER_LINE);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines * LINE_PX + PADDING_PX + (standing.head ? HEAD_PX : 0) + (standing.day ? DAY_PX : 0);
}
