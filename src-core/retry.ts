/** One pending retry at a time, later and later, with full jitter. */
import { type Backoff, backoff } from './domain/backoff.ts';
import type { Clock, Ids, Undo } from './ports.ts';

export interface Retry {
  /** Plans `fn` in place of whatever was planned; returns the time it will run, ms since the epoch. */
  plan(fn: () => void): number;
  cancel(): void;
  /** It worked: the next wait is short again. */
  reset(): void;
}

export function createRetry(options: Backoff & { readonly clock: Clock; readonly ids: Ids }): Retry {
  const { clock, ids } = options;
  let attempt = 0;
  let cancel: Undo = () => {};
  return {
    plan(fn) {
      cancel();
      const wait = backoff(options, attempt++, ids.random());
      cancel = clock.after(wait, fn);
      return clock.now() + wait;
    },
    cancel: () => cancel(),
    reset() {
      attempt = 0;
    },
  };
}
