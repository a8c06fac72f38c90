/** Terms as an FTS5 query that cannot be a syntax error: each a quoted phrase of letters and figures, all of them wanted. */
import type { Term } from '../../domain/search-query.ts';

export function ftsQuery(terms: readonly Term[]): string {
  return terms.map(({ words, prefix }) => `"${words.join(' ').replaceAll('"', '')}"${prefix ? '*' : ''}`).join(' AND ');
}
