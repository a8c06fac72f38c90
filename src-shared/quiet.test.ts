import { expect, it } from 'vitest';
import { quietUntil } from './quiet.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime(); // 24 is a Tuesday
const WORKDAYS = [1, 2, 3, 4, 5];
const nights = { from: '18:00', to: '09:00', days: WORKDAYS };
const lunch = { from: '14:00', to: '15:30', days: WORKDAYS };
const all = { from: '00:00', to: '00:00', days: [0, 1, 2, 3, 4, 5, 6] };

it.each([
  ['nothing chosen', { quietUntil: null, quietHours: null }, at(24, 12), null],
  ['for a while', { quietUntil: at(24, 13), quietHours: null }, at(24, 12), at(24, 13)],
  ['over', { quietUntil: at(24, 12), quietHours: null }, at(24, 12), null],
  ['lunch', { quietUntil: null, quietHours: lunch }, at(24, 14), at(24, 15, 30)],
  ['after lunch', { quietUntil: null, quietHours: lunch }, at(24, 15, 30), null],
  ['lunch on a Saturday', { quietUntil: null, quietHours: lunch }, at(28, 14), null],
  ['in the evening', { quietUntil: null, quietHours: nights }, at(24, 23), at(25, 9)],
  ['after midnight: by the day it began', { quietUntil: null, quietHours: nights }, at(28, 8), at(28, 9)],
  ['a Sunday morning: nothing began on Saturday', { quietUntil: null, quietHours: nights }, at(29, 8), null],
  ['both: the longer', { quietUntil: at(24, 19), quietHours: nights }, at(24, 18), at(25, 9)],
  ['whole days that meet', { quietUntil: null, quietHours: { ...all, days: [6, 0] } }, at(28, 10), at(30, 0)],
])('%s', (_name, settings, now, expected) => {
  expect(quietUntil({ quietLifted: null, ...settings }, now)).toBe(expected);
});

it('ends by the clock on the wall also where it is changed in between', () => {
  const before = new Date(2026, 2, 28, 23).getTime();
  const hours = { from: '22:00', to: '07:00', days: [6] };
  const end = quietUntil({ quietUntil: null, quietLifted: null, quietHours: hours }, before);
  expect(new Date(end ?? 0).getHours()).toBe(7);
});

it('is over when the agent says so, until it begins again', () => {
  const settings = { quietUntil: null, quietHours: nights, quietLifted: at(25, 9) };
  expect(quietUntil(settings, at(24, 20))).toBeNull();
  expect(quietUntil(settings, at(25, 18))).toBe(at(26, 9));
});

it('all day, every day: always, and no loop', () => {
  const end = quietUntil({ quietUntil: null, quietLifted: null, quietHours: all }, at(24, 12));
  expect(end).toBeGreaterThanOrEqual(at(30, 0));
});
