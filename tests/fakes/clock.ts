/** A clock in the test's hands: time passes only by `advance`, and timers fire in order on the way. */
import type { Clock } from '../../src-core/ports.ts';

export interface TestClock extends Clock {
  advance(ms: number): void;
  readonly pending: () => number;
}

export function testClock(start = 1_000_000): TestClock {
  let now = start;
  let nextId = 0;
  const timers = new Map<number, { readonly at: number; readonly fn: () => void }>();
  return {
    now: () => now,
    elapsed: () => now,
    after(ms, fn) {
      const id = nextId++;
      timers.set(id, { at: now + Math.max(0, ms), fn });
      return () => void timers.delete(id);
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const due = [...timers]
          .filter(([, timer]) => timer.at <= end)
          .sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0];
        if (!due) break;
        timers.delete(due[0]);
        now = due[1].at;
        due[1].fn();
      }
      now = end;
    },
    pending: () => timers.size,
  };
}
