/** What the panel's charts draw, and what is worth saying of them. Pure. */
import type { Metrics } from '../../src-shared/metrics.ts';

type Bucket = Metrics['buckets'][number];

export type Look = 'bar' | 'solid' | 'dashed';

export interface Series {
  readonly look: Look;
  /** Null: there is nothing, or it is yet to come. */
  readonly values: readonly (number | null)[];
}

/** `until`: what begins later has not happened, or is not known. */
export function saidSeries({ buckets }: Metrics, until: number): readonly Series[] {
  const of = (figure: 'received' | 'sent') =>
    buckets.map(({ from, figures }) => (from <= until ? figures[figure] : null));
  return [
    { look: 'bar', values: of('received') },
    { look: 'dashed', values: of('sent') },
  ];
}

/** In ms. */
export function responseSeries({ buckets }: Metrics): readonly Series[] {
  return [
    { look: 'solid', values: buckets.map(({ figures }) => figures.response.median) },
    { look: 'dashed', values: buckets.map(({ figures }) => figures.response.p90) },
  ];
}

/** The index of the bucket that most is true of, the first of equals; null: of none. */
export function peakOf(buckets: readonly Bucket[], value: (bucket: Bucket) => number | null): number | null {
  let peak: number | null = null;
  let most = 0;
  buckets.forEach((bucket, index) => {
    const own = value(bucket) ?? 0;
    if (own <= most) return;
    most = own;
    peak = index;
  });
  return peak;
}

const MINUTE = 60_000;
/** ms between two lines of an axis of waits. */
const STEPS = [1_000, 5_000, 15_000, 30_000, ...[1, 2, 5, 10, 15, 30, 60, 120, 360, 720].map((n) => n * MINUTE)];
const DAY = 1_440 * MINUTE;
export const WAIT_STEPS: readonly number[] = [...STEPS, ...[1, 2, 5, 10, 30, 100, 365].map((n) => n * DAY)];
export const COUNT_STEPS: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000];
