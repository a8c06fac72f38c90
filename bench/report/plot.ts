/** Each figure as a share of its bar, on a scale of powers of ten; left of the line it holds. */
import type { Bar } from '../support/stats.ts';

const ROW = 22;
const LEFT = 340;
const WIDTH = 360;
const TOP = 34;
const DECADES = 2; // on each side

/** 1 at the bar, less where it holds. */
function shareOf({ limit, ratio, ours }: Bar): number {
  const value = (limit.of === 'ratio' ? ratio : ours.median) ?? 0;
  if (limit.atLeast !== undefined) return limit.atLeast / value;
  return value / (limit.atMost || 1);
}

const xOf = (share: number): number => {
  const at = Math.log10(Math.max(share, 1e-9)) / (2 * DECADES) + 0.5;
  return LEFT + WIDTH * Math.min(1, Math.max(0, at));
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function plot(bars: readonly Bar[]): string {
  const height = TOP + bars.length * ROW + 10;
  const middle = xOf(1);
  const rows = bars.map((bar, index) => {
    const y = TOP + index * ROW;
    const color = bar.holds ? '#2f7d5b' : '#b3402a';
    return [
      `<text x="${LEFT - 10}" y="${y + 14}" text-anchor="end">${escaped(bar.name)}</text>`,
      `<line x1="${middle}" x2="${xOf(shareOf(bar)).toFixed(1)}" y1="${y + 10}" y2="${y + 10}" stroke="${color}" stroke-width="2"/>`,
      `<circle cx="${xOf(shareOf(bar)).toFixed(1)}" cy="${y + 10}" r="5" fill="${color}"/>`,
    ].join('\n');
  });
  const ticks = [0.01, 0.1, 1, 10, 100].map(
    (share) =>
      `<text x="${xOf(share)}" y="20" text-anchor="middle" fill="#777">${share === 1 ? 'the bar' : `${share} ×`}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + 40} ${height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
${ticks.join('\n')}
<line x1="${middle}" x2="${middle}" y1="${TOP - 6}" y2="${height - 6}" stroke="#777"/>
${rows.join('\n')}
</svg>
`;
}
