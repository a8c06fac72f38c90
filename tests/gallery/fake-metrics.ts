/** The scene's threads, counted as the core counts them. */
import { createCount } from '../../src-core/domain/metrics-count.ts';
import type { Metrics, MetricsAsked, Shift } from '../../src-shared/metrics.ts';
import type { Mensaje } from '../../src-shared/model.ts';

type Threads = ReadonlyMap<string, readonly Mensaje[]>;

export function metricsOf(asked: MetricsAsked, threads: Threads, shifts: readonly Shift[]): Metrics {
  const count = createCount(asked, shifts, Date.now());
  for (const [usuario, thread] of threads) {
    const traces = [...thread]
      .sort((a, b) => a.fecha - b.fecha)
      .map(({ de, fecha }, ord) => ({ fecha, seq: 0, ord, theirs: de === usuario }));
    count.begin(usuario, traces.findLast(({ fecha }) => fecha < asked.from) ?? null);
    for (const trace of traces) if (trace.fecha >= asked.from) count.take(trace);
    count.end();
  }
  return count.result();
}
