/** `npm run bench`: builds, measures in a desktop session, and puts what came of it where it can be read. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { keepReport } from '../report/report.ts';
import { inWords } from '../report/words.ts';
import type { Bar } from '../support/stats.ts';
import { BAR_LINE } from './measure.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface BenchOptions {
  readonly only: readonly string[];
  readonly json?: string;
  readonly short: boolean;
}

/** The exit code: 1 when a bar does not hold. */
export async function bench({ only, json, short }: BenchOptions): Promise<0 | 1> {
  // Vite, which runs this file, calls that development, and would build the page so.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit', env });
  const chosen = only.map((name) => `--only=${name}`);
  const bars = await measured([...chosen, ...(short ? ['--short'] : [])]);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(bars.map(inShort), null, 2)}\n`);
  if (!short) keepReport(bars);
  return bars.length > 0 && bars.every(({ holds }) => holds) ? 0 : 1;
}

/** Another user's process, where a wrapper makes the desktop: it writes nothing here, and says what it has. */
async function measured(args: readonly string[]): Promise<readonly Bar[]> {
  const own = [process.execPath, join(ROOT, 'bench/index.mjs'), '--measure', ...args];
  const desktop = process.env['MOSTRADOR_DESKTOP']?.split(' ').filter(Boolean) ?? []; // README.md, "Tests"
  const [program = '', ...rest] = [...desktop, ...own];
  const child = spawn(program, rest, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const bars: Bar[] = [];
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith(BAR_LINE)) continue;
    const bar: Bar = JSON.parse(line.slice(BAR_LINE.length));
    bars.push(bar);
    console.log(inWords(bar));
  }
  const [code] = await exited;
  if (code !== 0) throw new Error(`measuring ended with ${code}`);
  return bars;
}

const inShort = ({ name, ours, reference, ratio, unit, bar, holds }: Bar) => ({
  ...{ name, ours: ours.median, reference: reference?.median ?? null },
  ...{ ratio, unit, bar, holds },
});
