/** What was said and how long it took, over the range: each as a chart and as a table. */
import { useMemo } from 'preact/hooks';
import type { Figure, Figures } from '../../src-shared/metrics.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import type { Counted, Panel } from '../store/panel.ts';
import { COUNT_STEPS, peakOf, responseSeries, saidSeries, WAIT_STEPS } from '../view/plots.ts';
import { bucketNames } from '../words/bucket-names.ts';
import { spanWords } from '../words/spans.ts';
import { PanelChart } from './panel-chart.tsx';

interface PanelChartsProps {
  readonly panel: Panel;
  readonly counted: Counted;
}

export function PanelCharts({ panel, counted }: PanelChartsProps) {
  const { locale } = useLateWords();
  const { metrics } = counted;
  const names = useMemo(() => bucketNames(metrics, locale), [metrics, locale]);
  const pick = (figure: Figure) => (index: number) => {
    const bucket = metrics.buckets[index];
    if (!bucket || !hasOf(figure, bucket.figures)) return;
    const { from, to } = bucket;
    panel.listed.value = { figure, range: { from, to }, shift: panel.shift.peek(), when: names[index] ?? '' };
  };
  return (
    <>
      <Said counted={counted} names={names} onPick={pick('received')} />
      <Response counted={counted} names={names} onPick={pick('response')} />
    </>
  );
}

/** Whether there is a conversation to list. */
function hasOf(figure: Figure, figures: Figures): boolean {
  const own = figures[figure];
  return (typeof own === 'number' ? own : own.count) > 0;
}

interface ChartProps {
  readonly counted: Counted;
  readonly names: readonly string[];
  readonly onPick: (index: number) => void;
}

function Said({ counted: { metrics }, names, onPick }: ChartProps) {
  const { serverNow } = useApp();
  const { text } = useLateWords();
  const { buckets, total, unit } = metrics;
  const until = Math.min(metrics.knownUntil, serverNow.peek());
  const count = (value: number) => String(value);
  const plot = useMemo(
    () => ({ names, series: saidSeries(metrics, until), steps: COUNT_STEPS, words: count }),
    [metrics, names],
  );
  const peak = peakOf(buckets, ({ figures }) => figures.received);
  const busiest = peak === null ? '' : text.panel.busiest(names[peak] ?? '', buckets[peak]?.figures.received ?? 0);
  return (
    <PanelChart
      title={unit === 'hour' ? text.panel.perHour : text.panel.perDay}
      summary={`${text.panel.said(total.received, total.sent)} ${busiest}`}
      plot={plot}
      keys={[text.figures.received, text.figures.sent]}
      first={unit === 'hour' ? text.panel.hour : text.panel.day}
      columns={(['received', 'sent', 'opened', 'answered', 'pending'] as const).map((figure) => text.figures[figure])}
      rows={buckets.map(({ from, figures }) =>
        from > until
          ? null
          : [figures.received, figures.sent, figures.opened, figures.answered, figures.pending].map(count),
      )}
      isPickable={(index) => (buckets[index]?.figures.received ?? 0) > 0}
      onPick={onPick}
    />
  );
}

function Response({ counted: { metrics }, names, onPick }: ChartProps) {
  const { text } = useLateWords();
  const { buckets, total, unit } = metrics;
  const words = (ms: number | null) => (ms === null ? '—' : spanWords(text, ms));
  const plot = useMemo(
    () => ({ names, series: responseSeries(metrics), steps: WAIT_STEPS, words }),
    [metrics, names, text],
  );
  const peak = peakOf(buckets, ({ figures }) => figures.response.median);
  const slowest = peak === null ? null : (buckets[peak]?.figures.response.median ?? null);
  const summary =
    slowest === null
      ? text.panel.noWaits
      : `${text.panel.waits(words(total.response.median), words(total.response.p90))} ${text.panel.slowest(names[peak ?? 0] ?? '', words(slowest))}`;
  return (
    <PanelChart
      title={unit === 'hour' ? text.panel.responsePerHour : text.panel.responsePerDay}
      summary={summary}
      plot={plot}
      keys={[text.panel.medianName, text.panel.p90Name]}
      first={unit === 'hour' ? text.panel.hour : text.panel.day}
      columns={[text.figures.answered, text.panel.medianName, text.panel.p90Name]}
      rows={buckets.map(({ figures: { response } }) =>
        response.count === 0 ? null : [String(response.count), words(response.median), words(response.p90)],
      )}
      isPickable={() => true}
      onPick={onPick}
    />
  );
}
