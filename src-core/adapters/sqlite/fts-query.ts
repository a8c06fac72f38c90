/** What an agent types, as an FTS5 query that cannot be a syntax error: every word quoted, the last a prefix. */
export function ftsQuery(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}\p{M}]+/gu);
  if (!words) return null;
  return words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
}
