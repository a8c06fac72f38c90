/** What each mode promises (issue 3, "Must hold"). */
import type { Options } from '../options.ts';
import { sum } from './figures.ts';
import type { Verdict } from './judge.ts';

export interface Ran {
  readonly verdict: Verdict;
  /** All was said that was to be said, and the world came to rest in time. */
  readonly settled: boolean;
  readonly said: number;
  readonly planned: number;
}

/** Inserts up to here must not make a single duplicate, ms; over it one in a thousand. */
const FAST_INSERT_MS = 250;

/** Why it does not hold; empty when it does. */
export function broken(
  { mode, insertDelay, doubled, messages }: Pick<Options, 'mode' | 'insertDelay' | 'doubled' | 'messages'>,
  { verdict, settled, said, planned }: Ran,
): readonly string[] {
  const { lost, unexpected, duplicated, inverted } = sum([verdict.toCustomer, verdict.toAgent]);
  const reasons: string[] = [];
  const must = (holds: boolean, reason: string) => void (holds || reasons.push(reason));
  must(settled, `it did not come to rest (${verdict.pending} still on their way)`);
  must(said === planned, `only ${said} of ${planned} messages were said: that proves nothing`);
  must(lost === 0, `${lost} lost`);
  must(unexpected === 0, `${unexpected} unexpected`);
  const allowed = mode === 'legacy' && insertDelay >= FAST_INSERT_MS ? Math.floor(messages / 1_000) : 0;
  must(duplicated <= allowed, `${duplicated} duplicated`);
  if (mode === 'extended') must(inverted === 0, `${inverted} inverted`);
  if (mode === 'extended' || doubled) must(verdict.difference === null, `view and table differ: ${verdict.difference}`);
  return reasons;
}
