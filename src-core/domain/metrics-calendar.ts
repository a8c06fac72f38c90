/** A range cut into the hours or days of a place, and into shifts: spans of real time, whatever the clocks did. Pure. */
import { HOURLY_MS, type Metrics, type Shift } from '../../src-shared/metrics.ts';
import { HOUR, type Zone } from './metrics-zone.ts';

/** [from, to) */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function unitOf({ from, to }: Span): Metrics['unit'] {
  return to - from <= HOURLY_MS ? 'hour' : 'day';
}

function between(edges: readonly number[]): Span[] {
  return edges.slice(1).map((to, index) => ({ from: edges[index] ?? to, to }));
}

export function daysOf({ from, to }: Span, zone: Zone): readonly Span[] {
  const edges = [from];
  for (let day = zone.dayOf(from) + 1; ; day++) {
    const edge = zone.instantOf(day, 0);
    if (edge >= to) return between([...edges, to]);
    edges.push(edge);
  }
}

/** Hours of sixty minutes since midnight: 23 or 25 of them on a day the clocks change. */
export function hoursOf(span: Span, zone: Zone): readonly Span[] {
  return daysOf(span, zone).flatMap(({ from, to }) => {
    const count = Math.ceil((to - from) / HOUR);
    return between([...Array.from({ length: count }, (_, index) => from + index * HOUR), to]);
  });
}

/** Every time the shift was on within the range, in order. */
export function shiftSpans({ from, to }: Shift, range: Span, zone: Zone): readonly Span[] {
  const spans: Span[] = [];
  for (let day = zone.dayOf(range.from) - 1; day <= zone.dayOf(range.to); day++) {
    const begins = zone.instantOf(day, from);
    const ends = zone.instantOf(to > from ? day : day + 1, to);
    if (ends > range.from && begins < range.to) spans.push({ from: begins, to: ends });
  }
  return spans;
}

/** The index of the span a moment is in, of spans in order; -1: in none. */
export function indexIn(spans: readonly Span[], ms: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span && span.from <= ms ? low : -1;
}
