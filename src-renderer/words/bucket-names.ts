/** What the hours or days of a range are called: each by a name that no other of them has. */
import type { Metrics } from '../../src-shared/metrics.ts';
import { dayOf } from './times.ts';

export function bucketNames({ unit, buckets }: Metrics, locale: string): readonly string[] {
  const starts = buckets.map(({ from }) => from);
  const isOneDay = new Set(starts.map(dayOf)).size <= 1;
  const day = { day: 'numeric', month: 'short' } as const;
  const hour = { hour: '2-digit', minute: '2-digit' } as const;
  const named = new Intl.DateTimeFormat(locale, unit === 'day' ? day : isOneDay ? hour : { ...day, ...hour });
  const names = starts.map((ms) => named.format(ms));
  // The hour that comes twice says by which clock.
  const byClock = new Intl.DateTimeFormat(locale, { ...hour, timeZoneName: 'short' });
  return names.map((name, at) => (names.indexOf(name) === names.lastIndexOf(name) ? name : byClock.format(starts[at])));
}
