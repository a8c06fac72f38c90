/** What a run says on the terminal. */
import type { Figures } from './judge/figures.ts';
import type { Report } from './run/run.ts';

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

const NAMES = ['lost', 'unexpected', 'duplicated', 'inverted', 'recovered', 'seconds'] as const;

export function table(report: Report, baseline: Report | null): string {
  const { seed, mode, db, messages, faults, kills, marked, starts, holds, reasons, findings, dir } = report;
  const lines = [
    `seed ${seed}: ${mode} on ${db}, ${messages} messages, ${faults} faults, ${kills} kills (client started ${starts.client}×, server ${starts.server}×)`,
    row('', NAMES),
    ...rows('', report),
    ...(baseline ? rows('plain: ', baseline) : []),
    `  on their way at a cut: ${report.inFlight}; marked as in doubt: ${marked}; view ${report.viewEqualsTable ? 'equals' : 'differs from'} the table`,
    holds ? '  holds' : `  DOES NOT HOLD: ${reasons.join('; ')}`,
  ];
  if (!holds) lines.push(...findings.slice(0, 20).map((one) => `    ${one}`), `  logs and files: ${dir}`);
  return lines.join('\n');
}

function rows(prefix: string, { toCustomer, toAgent, total }: Report): string[] {
  const line = (name: string, figures: Figures) =>
    row(
      prefix + name,
      NAMES.map((key) => String(figures[key])),
    );
  return [line('to the customer', toCustomer), line('to the agent', toAgent), line('total', total)];
}

const row = (name: string, cells: readonly string[]) =>
  `  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(11)).join('')}`;
