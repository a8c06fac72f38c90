/** Full jitter: uniform in [0, min(cap, base · 2^attempt)). AWS Architecture Blog, "Exponential Backoff and Jitter". */
const BASE_MS = 500;
const CAP_MS = 15_000;

/** ms to wait before attempt number `attempt` (0 is the first retry). `random` is in [0, 1). */
export function backoff(attempt: number, random: number): number {
  return Math.floor(random * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempt, 20)));
}
