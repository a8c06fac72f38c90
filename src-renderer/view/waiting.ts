/** How a wait looks. The thresholds are the only place where they are written. */

/** From here the wait is warm, and from the second one late. */
export const WARM_MS = 2 * 60_000;
export const LATE_MS = 10 * 60_000;

export type WaitLevel = 'calm' | 'warm' | 'late';

export function waitLevel(ms: number): WaitLevel {
  if (ms >= LATE_MS) return 'late';
  return ms >= WARM_MS ? 'warm' : 'calm';
}

const SHORTEST = 0.3; // of the row: seen from the first second
const STEPS = 20; // so that a row is not drawn again each second

/** How much of the row's height the bar takes: `SHORTEST` at 0, all of it at `LATE_MS`. */
export function waitShare(ms: number): number {
  const share = Math.min(1, Math.max(0, ms) / LATE_MS);
  return Math.round((SHORTEST + (1 - SHORTEST) * share) * STEPS) / STEPS;
}
