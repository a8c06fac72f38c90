import { expect, it } from 'vitest';
import { createCount } from '../../src-core/domain/metrics-count.ts';
import { peakOf, responseSeries, saidSeries } from './plots.ts';

const HOUR = 3_600_000;

function aDay() {
  const count = createCount({ from: 0, to: 24 * HOUR, zone: 'UTC', shift: null, list: null }, [], 5 * HOUR);
  count.begin('ana22', null);
  const said = [
    [HOUR, true],
    [HOUR + 60_000, false],
    [3 * HOUR, true],
    [3 * HOUR + 1, true],
  ] as const;
  for (const [ord, [fecha, theirs]] of said.entries()) count.take({ fecha, theirs, ord, seq: 0 });
  count.end();
  return count.result();
}

it('what is yet to come is not nought, and a wait nobody ended is no wait of nought', () => {
  const [received, sent] = saidSeries(aDay(), 5 * HOUR);
  expect(received?.values.slice(0, 7)).toEqual([0, 1, 0, 2, 0, 0, null]);
  expect(sent?.values[1]).toBe(1);
  expect(responseSeries(aDay())[0]?.values.slice(0, 4)).toEqual([null, 60_000, null, null]);
});

it('the peak is the first of equals, and of nothing there is none', () => {
  const { buckets } = aDay();
  expect(peakOf(buckets, ({ figures }) => figures.received)).toBe(3);
  expect(peakOf(buckets, ({ figures }) => figures.opened)).toBe(1);
  expect(peakOf([], () => 1)).toBeNull();
});
