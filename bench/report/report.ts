/** `bench/README.md` and its plot, made of the last figures of each bar; a run of some rows leaves the others as they were. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Bar } from '../support/stats.ts';
import { plot } from './plot.ts';
import { figure, spread } from './words.ts';

const FOLDER = join(import.meta.dirname, '..');
const RESULTS = join(FOLDER, 'results.json');

type Kept = Bar & { readonly host: string };

export function keepReport(bars: readonly Bar[], host: string): void {
  const before: readonly Kept[] = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : [];
  const all = new Map(before.map((one) => [keyOf(one), one]));
  for (const bar of bars) all.set(keyOf({ ...bar, host }), { ...bar, host });
  const kept = [...all.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  writeFileSync(RESULTS, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(join(FOLDER, 'plot.svg'), plot(kept));
  writeFileSync(join(FOLDER, 'README.md'), page(kept));
}

const keyOf = ({ name, host }: Pick<Kept, 'name' | 'host'>): string => `${name}, ${host}`;

function page(bars: readonly Kept[]): string {
  const rows = bars.map((bar) => {
    const { name, ratio, ours, reference, unit, holds, load, host } = bar;
    const first = ratio === null ? '' : `${figure(ratio)} ×`;
    const beside = reference === null ? '' : spread(reference);
    const cells = [
      holds ? 'yes' : '**no**',
      name,
      first,
      bar.bar,
      `${spread(ours)} ${unit}`,
      beside,
      host,
      figure(load),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const notes = bars.map(({ name, note }) => `- *${name}*: ${note}.`);
  return `# What the console costs

Made by \`npm run bench\` (\`-- --only NAME\`, \`--host electron|web\`, \`--json FILE\`, \`--short\`); do not edit. Each
figure is a median with its minimum and maximum; a ratio is of medians, ours beside the reference, measured in turns in
one session. Load is the machine's one-minute average as the row ended: above 2 something else was running.

${machine()}

![How far each figure is from its bar](plot.svg)

| holds | what | ratio | bar | ours | reference | host | load |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

${[...new Set(notes)].join('\n')}
`;
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, ${process.platform} ${release()}, Node ${process.versions.node}; windows are drawn in software (Xvfb).`;
}
