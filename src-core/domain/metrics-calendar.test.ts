import { describe, expect, it } from 'vitest';
import { daysOf, hoursOf, indexIn, type Span, shiftSpans } from './metrics-calendar.ts';
import { createZone, DAY, HOUR } from './metrics-zone.ts';

const madrid = createZone('Europe/Madrid');
const at = (iso: string) => Date.parse(iso);
const spring: Span = { from: at('2026-03-29T00:00+01:00'), to: at('2026-03-30T00:00+02:00') };
const autumn: Span = { from: at('2026-10-25T00:00+02:00'), to: at('2026-10-26T00:00+01:00') };
const hour = (ms: number, zone = 'Europe/Madrid') =>
  new Intl.DateTimeFormat('es', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);

describe('the hours of a day', () => {
  it('are 23 when one never comes', () => {
    const shown = hoursOf(spring, madrid).map(({ from }) => hour(from));
    expect(shown).toHaveLength(23);
    expect(shown.slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00']);
  });

  it('are 25 when one comes twice, each of its own', () => {
    const hours = hoursOf(autumn, madrid);
    expect(hours).toHaveLength(25);
    expect(hours.slice(1, 5).map(({ from }) => hour(from))).toEqual(['01:00', '02:00', '02:00', '03:00']);
    expect(hours.every(({ from, to }) => to - from === HOUR)).toBe(true);
  });

  it('are 24 of any other day, also where clocks are half an hour off', () => {
    expect(hoursOf({ from: at('2026-06-01T00:00+02:00'), to: at('2026-06-02T00:00+02:00') }, madrid)).toHaveLength(24);
    const kolkata = hoursOf(
      { from: at('2026-06-01T00:00+05:30'), to: at('2026-06-02T00:00+05:30') },
      createZone('Asia/Kolkata'),
    );
    expect([kolkata.length, hour(kolkata[1]?.from ?? 0, 'Asia/Kolkata')]).toEqual([24, '01:00']);
  });
});

describe('days', () => {
  it('follow each other without a hole, whatever the clocks do', () => {
    const range = { from: at('2026-03-27T00:00+01:00'), to: at('2026-04-01T00:00+02:00') };
    const days = daysOf(range, madrid);
    expect(days.map(({ from, to }) => (to - from) / HOUR)).toEqual([24, 24, 23, 24, 24]);
    expect(days.map(({ from }) => from).slice(1)).toEqual(days.map(({ to }) => to).slice(0, -1));
  });

  it('may begin at one, where midnight never comes', () => {
    const cairo = createZone('Africa/Cairo'); // 2026-04-24: 00:00 → 01:00
    const [, day] = daysOf({ from: at('2026-04-23T00:00+02:00'), to: at('2026-04-25T00:00+03:00') }, cairo);
    expect([hour(day?.from ?? 0, 'Africa/Cairo'), ((day?.to ?? 0) - (day?.from ?? 0)) / HOUR]).toEqual(['01:00', 23]);
  });
});

describe('a shift', () => {
  const night = { name: '', from: 22, to: 6 };

  it('over midnight is in two days, and an hour shorter or longer when the clocks change in it', () => {
    const spans = (range: Span) => shiftSpans(night, range, madrid).map(({ from, to }) => (to - from) / HOUR);
    expect(spans(spring)).toEqual([7, 8]);
    expect(spans(autumn)).toEqual([9, 8]);
  });

  it('of the same hour twice is the whole day', () => {
    expect(shiftSpans({ name: '', from: 8, to: 8 }, spring, madrid).map(({ from, to }) => to - from)).toEqual([
      23 * HOUR,
      DAY,
    ]);
  });

  it('that begins at an hour the clocks jump over begins when they jump', () => {
    const [span] = shiftSpans({ name: '', from: 2, to: 6 }, spring, madrid);
    expect(hour(span?.from ?? 0)).toBe('03:00');
  });
});

it('a moment is in the span that begins with it, and in none between two', () => {
  const spans = [
    { from: 10, to: 20 },
    { from: 20, to: 30 },
    { from: 40, to: 50 },
  ];
  expect([9, 10, 19, 20, 30, 39, 40, 50].map((ms) => indexIn(spans, ms))).toEqual([-1, 0, 0, 1, -1, -1, 2, -1]);
});

it('a zone nobody knows is an error', () => {
  expect(() => createZone('Marte/Olympus')).toThrow(RangeError);
});
