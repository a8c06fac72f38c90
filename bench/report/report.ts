/** `bench/README.md` and its plot, made of the last figures of each bar; a run of some rows leaves the others as they were. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Bar } from '../support/stats.ts';
import { plot } from './plot.ts';
import { figure, spread } from './words.ts';

const FOLDER = join(import.meta.dirname, '..');
const RESULTS = join(FOLDER, 'results.json');

export function keepReport(bars: readonly Bar[]): void {
  const before: readonly Bar[] = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : [];
  const all = new Map(before.map((one) => [one.name, one]));
  for (const bar of bars) all.set(bar.name, bar);
  const kept = [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(RESULTS, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(join(FOLDER, 'plot.svg'), plot(kept));
  writeFileSync(join(FOLDER, 'README.md'), page(kept));
}

function page(bars: readonly Bar[]): string {
  const rows = bars.map((bar) => {
    const { name, ratio, ours, reference, unit, holds, load } = bar;
    const first = ratio === null ? '' : `${figure(ratio)} ×`;
    const beside = reference === null ? '' : spread(reference);
    const cells = [holds ? 'yes' : '**no**', name, first, bar.bar, `${spread(ours)} ${unit}`, beside, figure(load)];
    return `| ${cells.join(' | ')} |`;
  });
  const notes = bars.map(({ name, note }) => `- *${name}*: ${note}.`);
  return `# What the console costs

Made by \`npm run bench\` (\`-- --only NAME\`, \`--json FILE\`, \`--short\`); do not edit. Each
figure is a median with its minimum and maximum; a ratio is of medians, ours beside the reference, measured in one
session. Load is the machine's one-minute average as the row ended: well above 2, other work was running beside it, and
the figure says little of a quiet machine.

Not measured yet: search in L, scrolling through 50,000, memory after an hour, the last-open thread at the second start,
switching and live messages with L, and the browser host. Where the first sync of M is not in the table, its row
(\`--only sync\`, some minutes) has not been run on this machine yet.

${machine()}

![How far each figure is from its bar](plot.svg)

| holds | what | ratio | bar | ours | reference | load |
|---|---|---|---|---|---|---|
${rows.join('\n')}

${[...new Set(notes)].join('\n')}
`;
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, ${process.platform} ${release()}, Node ${process.versions.node}; windows are drawn in software (Xvfb).`;
}
