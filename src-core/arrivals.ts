/** When live messages came, by a clock that nobody sets: only that tells whether the history ought to have them. */
import { WORST_INSERT_MS } from './domain/reconcile.ts';
import type { Clock } from './ports.ts';

export interface Arrivals {
  note(id: string): void;
  /** True when a reading asked for at `askedAt` (ms, `Clock.elapsed`) must have it; so for all of earlier processes. */
  isDue(id: string, askedAt: number): boolean;
}

export function createArrivals(clock: Clock): Arrivals {
  const at = new Map<string, number>();
  return {
    note(id) {
      at.set(id, clock.elapsed());
    },
    isDue(id, askedAt) {
      const arrived = at.get(id);
      if (arrived === undefined) return true;
      if (askedAt - arrived <= WORST_INSERT_MS) return false;
      at.delete(id); // due once is due for ever
      return true;
    },
  };
}
