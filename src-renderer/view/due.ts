/** When a snooze ends. Local times, also across a change of clocks. Pure. */

export const SNOOZES = ['half', 'two', 'tomorrow', 'monday'] as const;
export type Snooze = (typeof SNOOZES)[number];

const MINUTE = 60_000;
const MORNING = 9;
const MONDAY = 1;

function morningIn(now: number, days: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, MORNING).getTime();
}

/** Nine in the morning of the next day. */
export function morningAfter(now: number): number {
  return morningIn(now, 1);
}

export function dueAt(snooze: Snooze, now: number): number {
  if (snooze === 'half') return now + 30 * MINUTE;
  if (snooze === 'two') return now + 120 * MINUTE;
  if (snooze === 'tomorrow') return morningAfter(now);
  return morningIn(now, (MONDAY + 7 - new Date(now).getDay()) % 7 || 7);
}

/** Those that are different: on a Sunday tomorrow is Monday. */
export function snoozesAt(now: number): readonly Snooze[] {
  return SNOOZES.filter((one) => one !== 'monday' || dueAt(one, now) !== dueAt('tomorrow', now));
}
