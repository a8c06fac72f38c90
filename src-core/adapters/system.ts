/** Time and chance as they really are. Nothing else in the core may ask for them. */
import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Clock, Ids } from '../ports.ts';

/** The longest a timer can wait (2³¹ − 1 ms); past it Node would fire at once. */
const MAX_TIMEOUT_MS = 2_147_483_647;

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(ms, fn) {
    const timer = setTimeout(fn, Math.min(Math.max(ms, 0), MAX_TIMEOUT_MS));
    return () => clearTimeout(timer);
  },
};

export const systemIds: Ids = {
  uuid: uuidv7,
  random: Math.random,
  key: (bytes) => randomBytes(bytes).toString('hex'),
};
