/** Waits, after the last fault, until everything is where it should be and stays so; or until the bound. */
import { type Evidence, gather } from '../judge/evidence.ts';
import { judge, type Verdict } from '../judge/judge.ts';
import type { Options } from '../options.ts';
import type { World } from '../world/world.ts';

export interface Settled {
  readonly settled: boolean;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
}

const BOUND_MS = 90_000;
/** Nothing has changed for this long: nothing will. History is tried again after 30 s. */
const STUCK_MS = 35_000;
/** Events come in swarms; looking reads every message. */
const LOOK_EVERY_MS = 250;
/** How long it must stay as it should be. */
const QUIET_MS = 1_000;

/** Resolves at the client's next sign of life, and no sooner than looking is worth it. */
async function nextChange(world: World): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  if (!world.client.up.isOpen()) await world.client.up.opened(BOUND_MS, 'client');
}

export async function settle(
  world: World,
  { mode, insertDelay }: Pick<Options, 'mode' | 'insertDelay'>,
  stuckMs = STUCK_MS,
): Promise<Settled> {
  const from = performance.now();
  const seconds = { toCustomer: 0, toAgent: 0 };
  let goodSince: number | null = null;
  let last = { state: '', since: from };
  for (;;) {
    await nextChange(world);
    const evidence = await gather(world, mode);
    const found = judge(evidence);
    const now = performance.now();
    const idle = world.agent.isIdle() && [...world.customers.values()].every((one) => one.isIdle());
    if (!idle || found.toCustomer.lost > 0 || found.pending > 0) seconds.toCustomer = (now - from) / 1_000;
    if (!idle || found.toAgent.lost > 0) seconds.toAgent = (now - from) / 1_000;
    const good = idle && found.pending === 0 && found.difference === null;
    goodSince = good ? (goodSince ?? now) : null;
    const settled = goodSince !== null && now - goodSince >= QUIET_MS + insertDelay;
    const state = JSON.stringify([found, idle]);
    if (state !== last.state) last = { state, since: now };
    if (!settled && now - from < BOUND_MS && now - last.since < stuckMs) continue;
    const toCustomer = { ...found.toCustomer, seconds: round(seconds.toCustomer) };
    const toAgent = { ...found.toAgent, seconds: round(seconds.toAgent) };
    return { settled, evidence, verdict: { ...found, toCustomer, toAgent } };
  }
}

const round = (value: number) => Math.round(value * 100) / 100;
