import { expect, it } from 'vitest';
import { dueAt, snoozesAt } from './due.ts';

const at = (month: number, day: number, hour: number, minute = 0) =>
  new Date(2026, month - 1, day, hour, minute).getTime();
const TUESDAY = at(11, 24, 10, 47);

it('a snooze ends after its time, or in the morning it names', () => {
  expect(dueAt('half', TUESDAY)).toBe(at(11, 24, 11, 17));
  expect(dueAt('two', TUESDAY)).toBe(at(11, 24, 12, 47));
  expect(dueAt('tomorrow', TUESDAY)).toBe(at(11, 25, 9));
  expect(dueAt('monday', TUESDAY)).toBe(at(11, 30, 9));
});

it('on a Monday it is the next one; on a Sunday tomorrow says it', () => {
  expect(dueAt('monday', at(11, 30, 8))).toBe(at(12, 7, 9));
  expect(snoozesAt(at(11, 29, 12))).toEqual(['half', 'two', 'tomorrow']);
  expect(snoozesAt(TUESDAY)).toHaveLength(4);
});

it('is nine in the morning after the night when clocks change', () => {
  expect(new Date(dueAt('tomorrow', at(10, 24, 23))).getHours()).toBe(9);
});
