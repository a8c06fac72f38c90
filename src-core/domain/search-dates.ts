/** Days as people write them in a search, as times in the calendar of this machine. Pure but for that calendar. */
import { fold } from '../../src-shared/fold.ts';

/** ms since the epoch: from `from`, before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const DAYS_BACK: Readonly<Record<string, number>> = {
  hoy: 0,
  today: 0,
  ayer: 1,
  yesterday: 1,
  anteayer: 2,
};

const WEEKDAYS: readonly (readonly string[])[] = [
  ['domingo', 'sunday'],
  ['lunes', 'monday'],
  ['martes', 'tuesday'],
  ['miercoles', 'wednesday'],
  ['jueves', 'thursday'],
  ['viernes', 'friday'],
  ['sabado', 'saturday'],
];

/** A whole day; days past the month's end go on into the next, also where clocks change. */
function dayAt(year: number, month: number, day: number): Span {
  return { from: new Date(year, month, day).getTime(), to: new Date(year, month, day + 1).getTime() };
}

function calendarDay(year: number, month: number, day: number): Span | null {
  const date = new Date(year, month - 1, day);
  const isReal = date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day;
  return isReal && year >= 1000 ? dayAt(year, month - 1, day) : null;
}

/** `hoy`, `ayer`, `anteayer`, `lunes` (the last one, today too), and the same in English. */
function named(word: string, today: Date): Span | null {
  const weekday = WEEKDAYS.findIndex((names) => names.includes(word));
  const back = weekday >= 0 ? (today.getDay() - weekday + 7) % 7 : DAYS_BACK[word];
  if (back === undefined || !(weekday >= 0 || Object.hasOwn(DAYS_BACK, word))) return null;
  return dayAt(today.getFullYear(), today.getMonth(), today.getDate() - back);
}

/** Without a year: the last one that is not to come. */
function withoutYear(day: number, month: number, now: number): Span | null {
  const year = new Date(now).getFullYear();
  const span = calendarDay(year, month, day);
  return span && span.from > now ? calendarDay(year - 1, month, day) : span;
}

function wholeMonth(year: number, month: number): Span | null {
  if (month < 1 || month > 12 || year < 1000) return null;
  return { from: new Date(year, month - 1, 1).getTime(), to: new Date(year, month, 1).getTime() };
}

/** The day or month that `text` names; null: none. */
export function spanOf(text: string, now: number): Span | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso) {
    const [year, month, day] = iso.slice(1).map(Number);
    return day === undefined || Number.isNaN(day)
      ? wholeMonth(Number(year), Number(month))
      : calendarDay(Number(year), Number(month), day);
  }
  const spanish = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(text);
  if (!spanish) return named(fold(text), new Date(now));
  const [day, month] = [Number(spanish[1]), Number(spanish[2])];
  const year = spanish[3];
  if (year === undefined) return withoutYear(day, month, now);
  return calendarDay(Number(year) + (year.length === 2 ? 2000 : 0), month, day);
}
