/** The agent's notes, found with the words that find messages; they are the agent's own, of when they were edited. Pure. */
import { fold } from '../../src-shared/fold.ts';
import type { NoteHit } from '../../src-shared/model.ts';
import type { Records } from '../../src-shared/records.ts';
import { isEmpty, type SearchQuery, sendersOf } from './search-query.ts';
import { snippetOf } from './search-snippet.ts';

const FOUND_MAX = 50;

/** The one edited last comes first. */
export function findNotes(notes: Records['note'], query: SearchQuery, agent: string): NoteHit[] {
  const { terms, de, desde, hasta } = query;
  const isMine = de.length === 0 || de.some((name) => sendersOf(name, [agent], agent).includes(agent));
  if (isEmpty(query) || !isMine) return [];
  const from = desde ?? Number.NEGATIVE_INFINITY;
  const to = hasta ?? Number.POSITIVE_INFINITY;
  const first = terms.map(({ words }) => fold(words[0] ?? ''));
  return [...notes]
    .filter(([, { editedAt }]) => editedAt >= from && editedAt < to)
    .filter(([, { text }]) => hasAll(text, first)) // cheap, and most have not
    .filter(([, { text }]) => terms.every((term) => snippetOf(text, [term]).ranges.length > 0))
    .sort(([, a], [, b]) => b.editedAt - a.editedAt)
    .slice(0, FOUND_MAX)
    .map(([usuario, { text, editedAt }]) => {
      const { snippet, ranges } = snippetOf(text, terms);
      return { usuario, editedAt, snippet, ranges: ranges.map(([a, b]): [number, number] => [a, b]) };
    });
}

function hasAll(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}
