/** Text from anybody, cut for places that show one line. Pure. */

const LINE_MAX = 160;

/** The first line with anything in it, blanks folded, cut at 160 UTF-16 units without halving a character. */
export function firstLine(text: string): string {
  const line =
    text
      .trimStart()
      .slice(0, LINE_MAX * 4)
      .split('\n', 1)[0] ?? '';
  const folded = line.replace(/\s+/g, ' ').trimEnd();
  return folded.length <= LINE_MAX
    ? folded
    : folded
        .slice(0, LINE_MAX)
        .toWellFormed()
        .replace(/\uFFFD$/, '');
}
