/** The present second, as a signal that ticks only while somebody looks at it. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Clock, Undo } from '../clock.ts';

const TICK_MS = 1_000;

export function createNow(clock: Clock): ReadonlySignal<number> {
  let cancel: Undo = () => {};
  const tick = () => {
    now.value = clock.now();
    cancel = clock.after(TICK_MS, tick);
  };
  const now = signal(clock.now(), {
    // Not at once: a signal must not change while it is being read.
    watched: () => {
      cancel = clock.after(0, tick);
    },
    unwatched: () => cancel(),
  });
  return now;
}

/** The server's present: what `fecha`, waits and days are counted with. Countdowns are this machine's. */
export function createServerNow(now: ReadonlySignal<number>, skew: ReadonlySignal<number>): ReadonlySignal<number> {
  return computed(() => now.value + skew.value);
}
