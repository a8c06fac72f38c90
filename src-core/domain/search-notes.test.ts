import { expect, test } from 'vitest';
import { findNotes } from './search-notes.ts';
import { parseQuery } from './search-query.ts';

const day = (n: number) => new Date(2026, 10, n, 12).getTime();
const NOTES = new Map([
  ['ana22', { text: 'Prefiere que la llamen por la mañana.\nTiene el camión averiado', editedAt: day(20) }],
  ['juan1', { text: 'Camión nuevo', editedAt: day(23) }],
  ['lucía', { text: 'x'.repeat(3_000).concat(' camiones al final'), editedAt: day(10) }],
]);
const found = (text: string) => findNotes(NOTES, parseQuery(text, day(24)), 'laura').map(({ usuario }) => usuario);

test('by the words that find messages, the last edited first', () => {
  expect(found('CAMION')).toEqual(['juan1', 'ana22', 'lucía']);
  expect(found('"el camión" llamen')).toEqual(['ana22']);
  expect(found('"camión el"')).toEqual([]);
  expect(found('mion')).toEqual([]); // a word's beginning, as there
});

test('they are the agent’s own, of the day they were edited', () => {
  expect(found('camion de:yo')).toEqual(['juan1', 'ana22', 'lucía']);
  expect(found('camion de:laura desde:15/11/2026')).toEqual(['juan1', 'ana22']);
  expect(found('camion hasta:21/11/2026')).toEqual(['ana22', 'lucía']);
  expect(found('camion de:ana22')).toEqual([]);
  expect(found('')).toEqual([]);
});

test('with what was looked for marked', () => {
  const [hit] = findNotes(NOTES, parseQuery('averiado', day(24)), 'laura');
  expect(hit?.ranges.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(['averiado']);
});
