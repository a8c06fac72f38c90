import { describe, expect, it } from 'vitest';
import { en } from '../locales/en.ts';
import { es } from '../locales/es.ts';
import { createTimes, dayOf, localDay } from './times.ts';

const times = createTimes(es, 'es-ES');
const now = new Date(2026, 10, 24, 10, 47).getTime();
const on = (year: number, month: number, day: number) => new Date(year, month - 1, day, 9, 5).getTime();

it('a local day is as date fields have it', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
});

describe('durations', () => {
  it.each([
    [-5, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_599_999, '59 min'],
    [3_600_000, '1 h'],
    [86_400_000, '1 día'],
    [172_800_000, '2 días'],
  ])('%i ms is %s', (ms, words) => {
    expect(times.duration(ms)).toBe(words);
  });

  it('speak English too', () => {
    expect(createTimes(en, 'en').duration(172_800_000)).toBe('2 days');
  });

  it('count down to the last second', () => {
    expect([61_000, 42_001, 1, 0, -9].map(times.countdown)).toEqual(['1:01', '0:43', '0:01', '0:00', '0:00']);
  });
});

describe('days', () => {
  it('are named by how long ago they are', () => {
    expect(times.day(now, now)).toBe('Hoy');
    expect(times.day(on(2026, 11, 23), now)).toBe('Ayer');
    expect(times.day(on(2026, 11, 20), now)).toBe('viernes, 20 de noviembre');
    expect(times.day(on(2025, 11, 20), now)).toContain('2025');
  });

  it('are short in the list', () => {
    expect(times.brief(now, now)).toBe('10:47');
    expect(times.brief(on(2026, 11, 23), now)).toBe('ayer');
    expect(times.brief(on(2026, 11, 20), now)).toBe('20 nov');
    expect(times.brief(on(2024, 11, 20), now)).toContain('24');
  });

  it('change at local midnight', () => {
    const midnight = new Date(2026, 10, 24).getTime();
    expect(dayOf(midnight) - dayOf(midnight - 1)).toBe(1);
  });
});

it('a moment of today is its hour; of another day, the day too', () => {
  expect(times.moment(on(2026, 11, 24), now)).toBe('09:05');
  expect(times.moment(on(2026, 11, 23), now)).toBe('ayer, 09:05');
  expect(times.moment(on(2026, 11, 3), now)).toMatch(/^3 nov\.?, 09:05$/);
});
