/** Time in the page. The only file of the renderer that reads the clock or sets a timer. */
export type Undo = () => void;

export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /** Runs `fn` once after `ms`; the undo cancels it. */
  after(ms: number, fn: () => void): Undo;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, fn) {
    const timer = setTimeout(fn, ms);
    return () => clearTimeout(timer);
  },
};
