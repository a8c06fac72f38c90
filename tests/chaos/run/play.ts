/** Plays a plan: says and breaks what it says at its times. Resolves when everything was said and every fault is over. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Plan } from '../plan/plan.ts';
import type { World } from '../world/world.ts';
import { apply } from './apply.ts';

type Step = { readonly at: number; run(): void | Promise<void> };

export async function play(plan: Plan, world: World): Promise<void> {
  const steps: Step[] = [
    ...plan.sends.map(({ at, by, customer, mensaje }) => ({
      at,
      run: () => (by === 'agent' ? world.agent.type(customer, mensaje) : world.customers.get(customer)?.say(mensaje)),
    })),
    ...plan.faults.map(({ at, fault }) => ({ at, run: () => apply(fault, world) })),
  ].sort((a, b) => a.at - b.at);
  const start = performance.now();
  const running: (void | Promise<void>)[] = [];
  for (const step of steps) {
    const wait = start + step.at - performance.now();
    if (wait > 1) await sleep(wait);
    running.push(step.run());
  }
  await Promise.all(running);
}
