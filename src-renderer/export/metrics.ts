/** The panel's figures as a table: the whole, each hour or day, each shift. Waits in seconds. Pure. */
import type { Figures } from '../../src-shared/metrics.ts';
import type { Counted } from '../store/panel.ts';
import { bucketNames } from '../words/bucket-names.ts';
import type { LateWords } from '../words/late.ts';
import { shiftName } from '../words/shift-name.ts';
import { csvOf } from './csv.ts';

const COUNTS = ['received', 'sent', 'opened', 'answered', 'pending'] as const;

export function metricsCsv({ metrics, range, shifts }: Counted, { text, locale }: LateWords): string {
  const columns = text.exporting.columns;
  const names = bucketNames(metrics, locale);
  const spread = (name: string) => [
    text.exporting.seconds(name, text.panel.medianName),
    text.exporting.seconds(name, text.panel.p90Name),
  ];
  const head = [
    ...[columns.part, columns.name, columns.begins, columns.ends],
    ...COUNTS.map((figure) => text.figures[figure]),
    ...spread(text.figures.first),
    ...spread(text.figures.response),
  ];
  const line = (part: string, name: string, from: number, to: number, own: Figures) => [
    ...[part, name, new Date(from).toISOString(), new Date(to).toISOString()],
    ...COUNTS.map((figure) => own[figure]),
    ...[own.first, own.response].flatMap(({ median, p90 }) => [inSeconds(median), inSeconds(p90)]),
  ];
  return csvOf([
    head,
    line(columns.total, '', range.from, range.to, metrics.total),
    ...metrics.buckets.map(({ from, to, figures }, index) =>
      line(metrics.unit === 'hour' ? text.panel.hour : text.panel.day, names[index] ?? '', from, to, figures),
    ),
    ...metrics.shifts.map((own, index) =>
      line(text.panel.shift, shifts[index] ? shiftName(shifts[index]) : '', range.from, range.to, own),
    ),
  ]);
}

function inSeconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1_000;
}
