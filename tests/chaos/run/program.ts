/** `chaos run`: seeds one after the other, beside the baseline where asked, shrunk where broken. */

import { startMariadb } from '../../server/support/mariadb.ts';
import type { Options } from '../options.ts';
import { inWords } from '../plan/fault.ts';
import { makePlan, withFaults } from '../plan/plan.ts';
import { print, table } from '../print.ts';
import type { Daemon } from '../world/database.ts';
import { type Report, run } from './run.ts';
import { shrink } from './shrink.ts';

const SHRINK_MS = 5 * 60_000;

export interface Outcome {
  readonly runs: readonly (Report & { readonly baseline: Report | null })[];
  readonly holds: boolean;
}

export async function runProgram(options: Options): Promise<Outcome> {
  const daemon = options.db === 'mariadb' ? await startMariadb() : null;
  try {
    const runs: (Report & { readonly baseline: Report | null })[] = [];
    for (let seed = options.seed; seed < options.seed + options.seeds; seed++)
      runs.push(await runSeed({ ...options, seed }, daemon));
    return { runs, holds: runs.every((one) => one.holds) };
  } finally {
    await daemon?.dispose();
  }
}

async function runSeed(options: Options, daemon: Daemon | null) {
  const plan = makePlan(options);
  const report = await run({ ...options, client: 'console' }, plan, daemon);
  const baseline = options.client === 'plain' ? await run({ ...options, client: 'plain' }, plan, daemon) : null;
  print(table(report, baseline));
  if (!report.holds && options.shrink) await printShrunk(options, daemon);
  return { ...report, baseline };
}

async function printShrunk(options: Options, daemon: Daemon | null): Promise<void> {
  const plan = makePlan(options);
  const fails = async (faults: typeof plan.faults) =>
    !(await run({ ...options, client: 'console' }, withFaults(plan, faults), daemon)).holds;
  const { faults, runs } = await shrink(plan.faults, fails, SHRINK_MS);
  print(`seed ${options.seed} still fails with ${faults.length} of ${plan.faults.length} faults (${runs} more runs):`);
  for (const one of faults) print(`  ${inWords(one)}`);
}
