/** Waits counted in steps, so that a million of them take no more room, or time to rank, than a thousand. Pure. */
import type { Figures, Spread } from '../../src-shared/metrics.ts';

const HOUR = 3_600_000;

/** Down to the second; from an hour on to the minute, from a day on to the hour: nobody reads it finer. */
function inSteps(ms: number): number {
  const step = ms < HOUR ? 1_000 : ms < 24 * HOUR ? 60_000 : HOUR;
  return Math.floor(ms / step) * step;
}

interface Tally {
  add(ms: number): void;
  spread(): Spread;
}

function createTally(): Tally {
  const times = new Map<number, number>();
  let count = 0;
  return {
    add(ms) {
      const wait = inSteps(ms);
      times.set(wait, (times.get(wait) ?? 0) + 1);
      count++;
    },
    spread() {
      const sorted = [...times].sort((a, b) => a[0] - b[0]);
      return { count, median: nearestRank(sorted, count, 0.5), p90: nearestRank(sorted, count, 0.9) };
    },
  };
}

/** The smallest wait that at least this share of all are no longer than. */
function nearestRank(sorted: readonly (readonly [number, number])[], count: number, share: number): number | null {
  let left = Math.ceil(share * count);
  for (const [wait, times] of sorted) {
    left -= times;
    if (left <= 0) return wait;
  }
  return null;
}

type Counted = 'received' | 'sent' | 'opened' | 'answered' | 'pending';

export interface FigureCount {
  readonly counts: Record<Counted, number>;
  readonly first: Tally;
  readonly response: Tally;
}

export function createFigureCount(): FigureCount {
  const counts = { received: 0, sent: 0, opened: 0, answered: 0, pending: 0 };
  return { counts, first: createTally(), response: createTally() };
}

export function figuresOf({ counts, first, response }: FigureCount): Figures {
  return { ...counts, first: first.spread(), response: response.spread() };
}
