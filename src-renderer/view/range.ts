/** The times the panel can be asked about, in the calendar of this machine. Pure but for that calendar. */
import { localDay } from '../words/times.ts';

export const RANGES = ['today', 'yesterday', 'week', 'month', 'custom'] as const;
export type RangeKind = (typeof RANGES)[number];

export interface RangeChoice {
  readonly kind: RangeKind;
  /** The days of `custom`, both in it, as a date field has them. */
  readonly from: string;
  readonly to: string;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const MONTH = 30;
const WEEK = 7;
/** As many as the contract answers for, and no clock change makes it more. */
const DAYS_MAX = 399;

/** The first moment of the day `by` days after that of `ms`. */
export function dayStart(ms: number, by: number): number {
  const day = new Date(ms);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + by).getTime();
}

/** Whole days. Null: the days chosen are no range, or too long a one. */
export function rangeOf({ kind, from, to }: RangeChoice, now: number): Range | null {
  const back = (days: number): Range => ({ from: dayStart(now, 1 - days), to: dayStart(now, 1) });
  if (kind === 'today') return back(1);
  if (kind === 'yesterday') return { from: dayStart(now, -1), to: dayStart(now, 0) };
  if (kind === 'week') return back(WEEK);
  if (kind === 'month') return back(MONTH);
  const [begins, ends] = [from, to].map((day) => new Date(`${day}T00:00`).getTime());
  if (begins === undefined || ends === undefined || Number.isNaN(begins) || Number.isNaN(ends)) return null;
  const range = { from: begins, to: dayStart(ends, 1) };
  const isFit = range.from < range.to && range.to <= dayStart(range.from, DAYS_MAX);
  return isFit ? range : null;
}

/** As the choice was before it was made: today. */
export function firstChoice(now: number): RangeChoice {
  return { kind: 'today', from: localDay(now), to: localDay(now) };
}
