export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export interface RateLimit {
  /** 0: taken. Otherwise the seconds, whole, until one can be. */
  take(key: string): number;
}

/** Keys remembered before the rested ones are let go. */
const KEYS_MAX = 10_000;

/** A bucket per key: `burst` deep, filled at `perSecond`. `now` is in ms. */
export function createRateLimit({ perSecond, burst }: Rate, now: () => number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const levelOf = ({ left, at }: { left: number; at: number }): number =>
    Math.min(burst, left + (Math.max(0, now() - at) / 1_000) * perSecond);
  const forgetRested = (): void => {
    for (const [key, bucket] of buckets) if (levelOf(bucket) >= burst) buckets.delete(key);
  };
  return {
    take(key) {
      const bucket = buckets.get(key);
      if (bucket === undefined && buckets.size >= KEYS_MAX) forgetRested();
      const level = bucket === undefined ? burst : levelOf(bucket);
      const isTaken = level >= 1;
      buckets.set(key, { left: isTaken ? level - 1 : level, at: now() });
      return isTaken ? 0 : Math.max(1, Math.ceil((1 - level) / perSecond));
    },
  };
}
