/** How a wait looks: calm, warm from a while on, late from another. */
export type WaitLevel = 'calm' | 'warm' | 'late';
/** The agent's choice: "minutes until warm - minutes until late". */
export type Waits = string;

const MINUTE = 60_000;

export function limitsOf(waits: Waits): { readonly warm: number; readonly late: number } {
  const [warm = 0, late = 0] = waits.split('-').map((minutes) => Number(minutes) * MINUTE);
  return { warm, late };
}

/** A wait is warm before it is late. */
export function areLimits(waits: Waits): boolean {
  const { warm, late } = limitsOf(waits);
  return warm < late;
}

/** The agent's own two, in minutes. */
export const waitsOf = (warm: number, late: number): Waits => `${warm}-${late}`;

export function waitLevel(ms: number, waits: Waits): WaitLevel {
  const { warm, late } = limitsOf(waits);
  if (ms >= late) return 'late';
  return ms >= warm ? 'warm' : 'calm';
}

const SHORTEST = 0.3; // of the row: seen from the first second
const STEPS = 20; // so that a row is not drawn again each second

/** How much of the row's height the bar takes: `SHORTEST` at 0, all of it when it is late. */
export function waitShare(ms: number, waits: Waits): number {
  const share = Math.min(1, Math.max(0, ms) / limitsOf(waits).late);
  return Math.round((SHORTEST + (1 - SHORTEST) * share) * STEPS) / STEPS;
}
