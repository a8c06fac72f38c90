/** One run: a world, its plan played, settled and judged. */

import { type Figures, sum } from '../judge/figures.ts';
import { broken } from '../judge/guarantee.ts';
import type { Options } from '../options.ts';
import type { Plan } from '../plan/plan.ts';
import type { Daemon } from '../world/database.ts';
import { startWorld } from '../world/world.ts';
import { play } from './play.ts';
import { settle } from './settle.ts';

export interface Report {
  readonly seed: number;
  readonly mode: Options['mode'];
  readonly db: Options['db'];
  readonly client: Options['client'];
  readonly insertDelay: number;
  readonly messages: number;
  readonly faults: number;
  readonly kills: number;
  readonly holds: boolean;
  readonly reasons: readonly string[];
  readonly toCustomer: Figures;
  readonly toAgent: Figures;
  /** Here `seconds` is the whole run. */
  readonly total: Figures;
  /** The agent's messages shown as in doubt. */
  readonly marked: number;
  /** Of the agent's, on their way at a cut or a kill: those in real danger. */
  readonly inFlight: number;
  readonly viewEqualsTable: boolean;
  readonly starts: { readonly client: number; readonly server: number };
  readonly findings: readonly string[];
  /** Where the programs' logs and files were left; only when it does not hold. */
  readonly dir: string | null;
}

export type RunOptions = Omit<Options, 'program' | 'seeds' | 'json' | 'shrink' | 'rounds'>;

/** `stuckMs`: where nothing has moved for so long the run is judged as it is. */
export async function run(options: RunOptions, plan: Plan, daemon: Daemon | null, stuckMs?: number): Promise<Report> {
  const world = await startWorld({ ...options, customers: plan.customers, daemon });
  let holds = false;
  try {
    const from = performance.now();
    await play(plan, world);
    world.client.probe(); // the network is well again, and the system says so
    const { settled, verdict } = await settle(world, options, stuckMs);
    const seconds = Math.round((performance.now() - from) / 10) / 100;
    const { accepted, maybe } = world.agent;
    const said = [...world.customers.values()].reduce(
      (all, one) => all + one.said.length,
      accepted.length + maybe.length,
    );
    const reasons = broken(options, { verdict, settled, said, planned: plan.sends.length });
    holds = reasons.length === 0;
    const { seed, mode, db, client, insertDelay, messages, faults, kills } = options;
    const { toCustomer, toAgent, marked, findings } = verdict;
    return {
      ...{ seed, mode, db, client, insertDelay, messages, faults, kills, holds, reasons, toCustomer, toAgent },
      total: { ...sum([toCustomer, toAgent]), seconds },
      marked,
      inFlight: world.agent.inFlight(),
      viewEqualsTable: verdict.difference === null,
      starts: { client: world.client.starts(), server: world.server.starts() },
      findings,
      dir: holds ? null : world.dir,
    };
  } finally {
    await world.dispose(!holds);
  }
}
