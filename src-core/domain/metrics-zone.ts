/** The clocks of a place: what they show, and when they show it. Pure. */

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** To ask a clock is slow. None changes but on a quarter of an hour, nor there and back within a week. */
const QUARTER = HOUR / 4;
const WEEK = 7 * DAY;

export interface Zone {
  /** ms that its clocks are ahead of UTC at a moment. */
  offset(ms: number): number;
  /** The calendar day, as a number that grows by one a day. */
  dayOf(ms: number): number;
  /** When its clocks first show this hour of the day; for one they jump over, when they jump. */
  instantOf(day: number, hour: number): number;
}

/** `name`: IANA's. Throws a `RangeError` for one nobody knows. */
export function createZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  const known = new Map<number, number>();
  function remembered(ms: number): number {
    const offset = known.get(ms) ?? read(ms);
    known.set(ms, offset);
    return offset;
  }
  function offset(ms: number): number {
    const week = Math.floor(ms / WEEK) * WEEK;
    const first = remembered(week);
    return first === remembered(week + WEEK) ? first : remembered(Math.floor(ms / QUARTER) * QUARTER);
  }
  function read(ms: number): number {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(ms)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
  }
  return {
    offset,
    dayOf: (ms) => Math.floor((ms + offset(ms)) / DAY),
    instantOf(day, hour) {
      const shown = day * DAY + hour * HOUR;
      const before = shown - offset(shown - DAY); // if the clocks are not changed about then
      const after = shown - offset(shown + DAY);
      if (before === after) return before;
      const right = [before, after].filter((ms) => ms + offset(ms) === shown);
      return right.length > 0 ? Math.min(...right) : before;
    },
  };
}
