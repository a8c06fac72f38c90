/** The harness in its short form: the guarantee holds, and a broken client is caught. Needs the build. */
import { expect, test } from 'vitest';
import { type Options, readOptions } from './options.ts';
import { makePlan } from './plan/plan.ts';
import { run } from './run/run.ts';

const MS = 60_000;
/** A broken client stays broken: no need to wait for the history's next reading. */
const STUCK_MS = 5_000;
/** Cuts that are over at once: the line is up between them, so that there is something to say again. */
const ONLY_CUTS = 'black-hole,half-close,cut,delay,throttle,refuse,probe,clock-jump';

async function chaos(...args: readonly string[]) {
  const options = readOptions(['--messages', '120', '--faults', '12', '--kills', '2', ...args]) as Options;
  const plan = makePlan(options);
  return { plan, report: await run(options, plan, null, options.sabotage ? STUCK_MS : undefined) };
}

test('extended: nothing lost, doubled or turned around, and the view is the table', { timeout: MS }, async () => {
  const { plan, report } = await chaos('--mode', 'extended', '--seed', '11');
  expect(report.reasons, report.findings.join('\n')).toEqual([]);
  // It was really tried: faults and kills came, and messages got through in spite of them.
  expect(plan.faults).toHaveLength(14);
  expect(report.starts).toEqual({ client: 2, server: 2 });
  expect(report.total.recovered).toBeGreaterThan(0);
});

test('legacy: nothing lost without a mark, nothing doubled', { timeout: MS }, async () => {
  const { report } = await chaos('--mode', 'legacy', '--seed', '12');
  expect(report.reasons, report.findings.join('\n')).toEqual([]);
  expect(report.total.recovered).toBeGreaterThan(0);
  expect(report.inFlight).toBeGreaterThan(0);
});

test('a client that says again what it said is caught', { timeout: MS }, async () => {
  const { report } = await chaos(
    ...['--mode', 'legacy', '--seed', '13', '--messages', '300', '--faults', '30', '--kills', '0'],
    ...['--without', ONLY_CUTS, '--sabotage', 'resend'],
  );
  expect(report.holds).toBe(false);
  expect(report.toCustomer.duplicated).toBeGreaterThan(0);
});

test('a client that keeps not all it hears is caught', { timeout: MS }, async () => {
  const { report } = await chaos('--mode', 'extended', '--seed', '14', '--kills', '0', '--sabotage', 'drop');
  expect(report.holds).toBe(false);
  expect(report.toAgent.lost).toBeGreaterThan(0);
});
