/** What repeated measures come to, and how a bar is held to them. */

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

export function spreadOf(values: readonly number[]): Spread {
  const all = sorted(values);
  return { median: quantile(values, 0.5), min: all[0] ?? Number.NaN, max: all.at(-1) ?? Number.NaN };
}

/** The smallest value that so many (0 to 1) are not above. */
export function quantile(values: readonly number[], share: number): number {
  const all = sorted(values);
  return all[Math.max(0, Math.ceil(all.length * share) - 1)] ?? Number.NaN;
}

/** What has to hold, of the ratio or of our own figure. */
export interface Limit {
  readonly of: 'ratio' | 'ours';
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly ours: Spread;
  /** Null: there is nothing to set it beside. */
  readonly reference: Spread | null;
  readonly limit: Limit;
  /** What it was set beside, and how. */
  readonly note: string;
}

export interface Bar extends Measured {
  readonly ratio: number | null;
  readonly bar: string;
  readonly holds: boolean;
  /** Load average as it ended. */
  readonly load: number;
}

export function toBar(measured: Measured, load: number): Bar {
  const { ours, reference, limit, unit } = measured;
  const ratio = reference === null ? null : ours.median / reference.median;
  const value = (limit.of === 'ratio' ? ratio : ours.median) ?? Number.NaN;
  const holds = limit.atMost === undefined ? value >= (limit.atLeast ?? 0) : value <= limit.atMost;
  const figure = limit.atMost === undefined ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`;
  return { ...measured, ratio, holds, load, bar: `${figure} ${limit.of === 'ratio' ? '×' : unit}` };
}
