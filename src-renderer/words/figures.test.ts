import { expect, it } from 'vitest';
import { createCount } from '../../src-core/domain/metrics-count.ts';
import { es } from '../locales/es.ts';
import { bucketNames } from './bucket-names.ts';
import { spanWords } from './spans.ts';

it.each([
  [0, '0 s'],
  [59_999, '59 s'],
  [80_000, '1 min 20 s'],
  [120_000, '2 min'],
  [7_500_000, '2 h 5 min'],
  [90_000_000, '1 día 1 h'],
])('%i ms is "%s"', (ms, words) => expect(spanWords(es, ms)).toBe(words));

it('no two buckets have the same name', () => {
  const from = new Date(2026, 9, 25).getTime();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const days of [1, 2, 7]) {
    const to = new Date(2026, 9, 25 + days).getTime();
    const names = bucketNames(createCount({ from, to, zone, shift: null, list: null }, [], to).result(), 'es');
    expect(new Set(names).size, String(days)).toBe(names.length);
  }
});
