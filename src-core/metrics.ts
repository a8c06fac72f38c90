/** Answers with figures from the store, a little at a time: nothing else in the process waits for them. */

import { FaultError } from '../src-shared/link.ts';
import type { Metrics, MetricsAsked } from '../src-shared/metrics.ts';
import { type Count, createCount } from './domain/metrics-count.ts';
import type { TracePlace } from './domain/metrics-trace.ts';
import type { State } from './domain/state.ts';
import type { Engine } from './engine.ts';
import type { Clock, SettingsStore, Store } from './ports.ts';

/** ms of work between two rests: no frame of the page is lost to it. */
const SLICE_MS = 8;
const PAGE = 250;
const SHORT_PAGE = 10;

export interface MetricsOptions {
  readonly current: () => Store | null;
  readonly engine: Pick<Engine, 'state' | 'serverTime'>;
  readonly settings: SettingsStore;
  readonly clock: Clock;
}

/** Faults: `not-signed-in`, also when the agent leaves meanwhile; `bad-request` for an unknown zone. */
export function createMetrics({ current, engine, settings, clock }: MetricsOptions) {
  return async (asked: MetricsAsked): Promise<Metrics> => {
    const store = current() ?? raise('not-signed-in');
    const { conversations } = engine.state();
    const knownUntil = knownIn(engine.state(), engine.serverTime(clock));
    const count = attempt(() => createCount(asked, settings.get().shifts, knownUntil));
    const rest = createRest(clock, () => current() === store || raise('not-signed-in'));
    await rest();
    for (const { usuario, last } of [...conversations.values()])
      if (last !== null && last.fecha >= asked.from) {
        const thread = readThread(store, usuario, asked, count);
        while (thread.next().done !== true) await rest();
        await rest();
      }
    const steps = count.steps();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await rest();
    }
  };
}

/** Since the connection went nobody knows who was answered; before the first one, not even since when. */
function knownIn({ gap, skew, link, conversations }: State, now: number): number {
  if (gap) return gap.from + skew;
  if (link.phase === 'live') return now;
  return Math.max(0, ...[...conversations.values()].map(({ last }) => last?.fecha ?? 0));
}

/** A page at each step: all of the range, and after it what it takes to know how long a wait in it was. */
function* readThread(store: Store, usuario: string, { from, to }: MetricsAsked, count: Count): Generator<void> {
  count.begin(usuario, store.traceBefore(usuario, from));
  let after: TracePlace = { fecha: from, seq: -1, ord: -1 };
  for (const [end, limit] of [
    [to, PAGE],
    [Number.MAX_SAFE_INTEGER, SHORT_PAGE],
  ] as const)
    for (let isMore = true; isMore; ) {
      if (end > to && !count.isOwed()) return;
      const page = store.traces(usuario, after, end, limit);
      for (const trace of page) count.take(trace);
      after = page.at(-1) ?? after;
      isMore = page.length === limit;
      yield;
    }
  count.end();
}

/** Lets others work when it is time to, and makes sure that there is still something to go on with. */
function createRest(clock: Clock, check: () => void): () => Promise<void> | undefined {
  let since = clock.elapsed();
  return () => {
    if (clock.elapsed() - since < SLICE_MS) return;
    return new Promise<void>((resolve) => clock.after(0, resolve)).then(() => {
      check();
      since = clock.elapsed();
    });
  };
}

function attempt(make: () => Count): Count {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) raise('bad-request');
    throw error;
  }
}

function raise(code: 'not-signed-in' | 'bad-request'): never {
  throw new FaultError(code);
}
