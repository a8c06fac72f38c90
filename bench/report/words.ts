/** A bar in a line, and its figures. */
import type { Bar, Spread } from '../support/stats.ts';

export function figure(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

export const spread = ({ median, min, max }: Spread): string =>
  min === max ? figure(median) : `${figure(median)} (${figure(min)}–${figure(max)})`;

export function inWords({ name, ours, reference, ratio, unit, bar, holds }: Bar): string {
  const beside = reference === null ? '' : `, reference ${spread(reference)}`;
  const times = ratio === null ? '' : `${figure(ratio)} × `;
  return `${holds ? 'holds' : 'FAILS'}  ${name}: ${times}[${bar}]  ${spread(ours)} ${unit}${beside}`;
}
