/** The client's HTTP side alone, before answers as a lying server gives them: every failure must have a name. */
import fc from 'fast-check';
import { createApi } from '../../../src-core/adapters/http/api.ts';
import { systemClock } from '../../../src-core/adapters/system.ts';
import type { Api } from '../../../src-core/ports.ts';
import { answers, type HostileAnswer } from './hostile.ts';

const CALLS: readonly ((api: Api) => Promise<unknown>)[] = [
  (api) => api.signIn('laura', 'x'),
  (api) => api.conversations('a.b.c'),
  (api) => api.history('a.b.c', 'ana22', null),
  (api) => api.history('a.b.c', null, '"etag"'),
  (api) => api.novedades('a.b.c', 0, 100),
  (api) => api.renew('a.b.c'),
  (api) => api.signOut('a.b.c'),
];

/** Asks `count` times; what throws is added to `reasons`. */
export async function fuzzApi(seed: number, count: number, reasons: string[]): Promise<number> {
  let next: HostileAnswer = { status: 200, body: '', headers: {} };
  const fetcher = async () => {
    const hasBody = next.status !== 204 && next.status !== 304;
    return new Response(hasBody ? next.body : null, { status: next.status, headers: next.headers });
  };
  const api = createApi('http://hostil.invalid', { clock: systemClock, log: () => {}, fetcher });
  const samples = fc.sample(answers, { seed, numRuns: count });
  for (const [index, sample] of samples.entries()) {
    next = sample as HostileAnswer;
    try {
      await CALLS[index % CALLS.length]?.(api);
    } catch (error) {
      if (reasons.length < 20) reasons.push(`${String(error)} at ${JSON.stringify(sample).slice(0, 200)}`);
    }
  }
  return samples.length;
}
