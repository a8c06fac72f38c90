import { expect, it } from 'vitest';
import { firstChoice, rangeOf } from './range.ts';

const now = new Date(2026, 10, 24, 10, 47).getTime();
const day = (date: number, month = 10) => new Date(2026, month, date).getTime();
const of = (kind: 'today' | 'yesterday' | 'week' | 'month') => rangeOf({ ...firstChoice(now), kind }, now);
const custom = (from: string, to: string) => rangeOf({ kind: 'custom', from, to }, now);

it('ranges are whole days, today among them', () => {
  expect(of('today')).toEqual({ from: day(24), to: day(25) });
  expect(of('yesterday')).toEqual({ from: day(23), to: day(24) });
  expect(of('week')).toEqual({ from: day(18), to: day(25) });
  expect(of('month')).toEqual({ from: day(26, 9), to: day(25) });
});

it('of two days both are in it; crossed, missing or endless is none', () => {
  expect(custom('2026-11-03', '2026-11-03')).toEqual({ from: day(3), to: day(4) });
  expect([custom('2026-11-03', '2026-11-02'), custom('', '2026-11-02'), custom('2024-01-01', '2026-11-02')]).toEqual([
    null,
    null,
    null,
  ]);
  expect(custom('2025-10-22', '2026-11-24')).not.toBeNull();
});
