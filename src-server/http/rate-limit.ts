import type { RequestHandler } from 'express';
import { type AugmentedRequest, rateLimit, type Store } from 'express-rate-limit';
import type { ServerConfig } from '../config.ts';
import { repliesTo } from './sign-in-replies.ts';

/**
 * Windows that follow one another from the server's start, the same for every address (the legacy limiter's
 * memory store). Forgets everything when one ends, so it holds one window's addresses at most.
 */
function createFixedWindows(windowMs: number, now: () => number): Store {
  const start = now();
  let current = 0;
  const hits = new Map<string, number>();
  return {
    localKeys: true,
    increment(key) {
      const index = Math.floor((now() - start) / windowMs);
      if (index !== current) hits.clear();
      current = index;
      const totalHits = (hits.get(key) ?? 0) + 1;
      hits.set(key, totalHits);
      return { totalHits, resetTime: new Date(start + (index + 1) * windowMs) };
    },
    decrement: (key) => void hits.set(key, Math.max(0, (hits.get(key) ?? 0) - 1)),
    resetKey: (key) => void hits.delete(key),
  };
}

/** Counts every attempt to sign in, good or bad, by address. The limit's next one is a 429 page. */
export function createSignInLimit({ login, extended, now }: ServerConfig): RequestHandler {
  return rateLimit({
    windowMs: login.windowMs,
    limit: login.max,
    legacyHeaders: true,
    standardHeaders: false,
    store: createFixedWindows(login.windowMs, now),
    validate: { xForwardedForHeader: false, forwardedHeader: false }, // not trusted, and not worth a line each
    handler(request, response) {
      const resetTime = (request as AugmentedRequest)['rateLimit']?.resetTime?.getTime() ?? now() + login.windowMs;
      const left = Math.max(1, Math.ceil((resetTime - now()) / 1_000));
      repliesTo(request, extended).tooMany(response, Math.ceil(login.windowMs / 1_000), left);
    },
  });
}
