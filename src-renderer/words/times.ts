/** Times in words: durations rounded down to their largest unit, days by name, hours by the locale. */
import type { Text } from '../locales/es.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Local calendar day as a number that grows by one a day. */
export function dayOf(ms: number): number {
  return Math.floor((ms - new Date(ms).getTimezoneOffset() * MINUTE) / DAY);
}

/** The local day as a date field has it: "2026-11-24". */
export function localDay(ms: number): string {
  const date = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The local time as a time field has it: "09:30". */
export function localTime(ms: number): string {
  const date = new Date(ms);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

export interface Times {
  /** "40 s", "3 min", "2 h", "1 día". */
  duration(ms: number): string;
  /** "0:42": what is left until `at`. */
  countdown(ms: number): string;
  /** "10:31". */
  hour(ms: number): string;
  /** "Hoy", "Ayer", "martes, 24 de noviembre", with the year when it is another. */
  day(ms: number, now: number): string;
  /** The shortest that says when: "10:31", "ayer", "24 nov". */
  brief(ms: number, now: number): string;
  /** The hour; of another day, with the day: "10:31", "ayer, 18:32". */
  moment(ms: number, now: number): string;
  /** A whole date: "24 de noviembre de 2026". */
  date(ms: number): string;
  /** "lunes", "L"; 0: Sunday. */
  weekday(day: number, how: 'long' | 'narrow'): string;
  /** All of it, for a tooltip. */
  full(ms: number): string;
}

/** Hours and dates as a language has them, whatever the console speaks. */
export function dateTimes(locale: string): Pick<Times, 'hour' | 'date'> {
  const hour = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  return { hour: (ms) => hour.format(ms), date: (ms) => date.format(ms) };
}

export function createTimes(text: Text, locale: string): Times {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const { hour, date } = dateTimes(locale);
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const longDayYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = format({ day: 'numeric', month: 'short' });
  const shortDayYear = format({ day: 'numeric', month: 'short', year: '2-digit' });
  const full = format({ dateStyle: 'full', timeStyle: 'medium' });
  const sameYear = (ms: number, now: number) => new Date(ms).getFullYear() === new Date(now).getFullYear();
  const brief = (ms: number, now: number) => {
    const ago = dayOf(now) - dayOf(ms);
    if (ago === 0) return hour(ms);
    if (ago === 1) return text.days.yesterdayShort;
    return (sameYear(ms, now) ? shortDay : shortDayYear).format(ms);
  };
  return {
    duration: (ms) => duration(text, Math.max(0, ms)),
    weekday: (day, how) => format({ weekday: how }).format(new Date(2023, 0, 1 + day)), // 1 January 2023 was a Sunday
    countdown: (ms) => countdown(ms),
    hour,
    day(ms, now) {
      const ago = dayOf(now) - dayOf(ms);
      if (ago === 0) return text.days.today;
      if (ago === 1) return text.days.yesterday;
      return (sameYear(ms, now) ? longDay : longDayYear).format(ms);
    },
    brief,
    moment: (ms, now) => (dayOf(ms) === dayOf(now) ? hour(ms) : `${brief(ms, now)}, ${hour(ms)}`),
    date,
    full: (ms) => full.format(ms),
  };
}

function duration(text: Text, ms: number): string {
  if (ms < MINUTE) return text.units.second(Math.floor(ms / SECOND));
  if (ms < HOUR) return text.units.minute(Math.floor(ms / MINUTE));
  if (ms < DAY) return text.units.hour(Math.floor(ms / HOUR));
  return text.units.day(Math.floor(ms / DAY));
}

function countdown(ms: number): string {
  const left = Math.max(0, Math.ceil(ms / SECOND));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}
