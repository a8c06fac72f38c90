/** When the agent wants no notifications: for a while, or by the week. Pure but for the machine's calendar. */

import type { QuietHours } from './notices.ts';
import type { Settings } from './settings.ts';

const DAYS = 7;

type Quiet = Pick<Settings, 'quietUntil' | 'quietHours' | 'quietLifted'>;

/** Until when it is quiet (ms since the epoch); null: it is not. Clock changes make a period longer or shorter. */
export function quietUntil({ quietUntil: until, quietHours, quietLifted }: Quiet, now: number): number | null {
  const byHand = until !== null && now < until ? until : null;
  const isLifted = quietLifted !== null && now < quietLifted;
  const byWeek = quietHours && !isLifted ? periodAt(quietHours, now) : null;
  if (byHand === null || byWeek === null) return byHand ?? byWeek;
  return Math.max(byHand, byWeek);
}

/** The end of the period that `now` is in; of two that meet, the end of the later one. */
function periodAt({ from, to, days }: QuietHours, now: number): number | null {
  let at = now;
  for (let tries = 0; tries <= DAYS; tries++) {
    const ends = [-1, 0].flatMap((offset) => {
      const [start, end] = [timeOn(at, offset, from), timeOn(at, offset + (to > from ? 0 : 1), to)];
      return days.includes(new Date(start).getDay()) && start <= at && at < end ? [end] : [];
    });
    if (ends.length === 0) return tries === 0 ? null : at;
    at = Math.max(...ends);
  }
  return at; // every day, all day: told again in a week
}

/** `clock`: "HH:MM", on the local day `offset` days from that of `at`. */
function timeOn(at: number, offset: number, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + offset, hours, minutes).getTime();
}
