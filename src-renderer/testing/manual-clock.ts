/** A clock that stands still until told. */
import type { Clock } from '../clock.ts';

export interface ManualClock extends Clock {
  /** Moves `ms` on and runs what has come due, in order. */
  pass(ms: number): void;
}

export function createManualClock(start = 0): ManualClock {
  let time = start;
  const timers = new Set<{ readonly at: number; readonly fn: () => void }>();
  return {
    now: () => time,
    after(ms, fn) {
      const timer = { at: time + ms, fn };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(ms) {
      const end = time + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        time = next.at;
        next.fn();
      }
      time = end;
    },
  };
}
