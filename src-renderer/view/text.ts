/** Text from anybody, cut for places that show one line. Pure. */

const LINE_MAX = 160;
const HIDDEN_CONTROLS = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A name as it is shown: what would turn its letters round, or break its line, is seen instead of obeyed. */
export function plainName(name: string): string {
  return name.replace(HIDDEN_CONTROLS, '\uFFFD');
}

const WORDS_MAX = 40;

/** The first words, to tell a message by: whole ones where it can be, with an ellipsis where there are more. */
export function firstWords(text: string): string {
  const line = firstLine(text);
  if (line.length <= WORDS_MAX) return line;
  const cut = line
    .slice(0, WORDS_MAX)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[.,;:]$/, '')}…`;
}

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
