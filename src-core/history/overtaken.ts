/** Asked right before a send, unless the server tells by itself: has a colleague answered what the agent is about to answer? */
import type { Agent, Mensaje } from '../../src-shared/model.ts';
import { modeOf } from '../domain/state.ts';
import { visible } from '../domain/steps.ts';
import type { Engine } from '../engine.ts';
import type { Clock, Store } from '../ports.ts';
import type { Reading } from './reader.ts';

/** A server slower than this is not waited for: the agent's answer matters more than the warning. */
const PATIENCE_MS = 1_500;
/** What can have come since the agent looked is at the end. */
const TAIL = 50;

export interface OvertakenOptions {
  readonly engine: Engine;
  readonly agent: Agent;
  readonly store: Store;
  readonly clock: Clock;
  readonly refresh: (usuario: string) => Promise<Reading>;
}

export async function overtakenBy(options: OvertakenOptions, usuario: string): Promise<Mensaje | null> {
  const { engine, agent, store, clock, refresh } = options;
  const state = engine.state();
  if (agent.rol !== 'admin' || state.link.phase !== 'live' || modeOf(state) === 'extended') return null;
  const seen = new Set(store.tail(usuario, TAIL).map((one) => one.id));
  await Promise.race([refresh(usuario), new Promise<void>((resolve) => clock.after(PATIENCE_MS, resolve))]);
  const isColleagues = (one: Mensaje) => one.de !== usuario && one.de !== agent.usuario && !seen.has(one.id);
  const answer = store.tail(usuario, TAIL).findLast(isColleagues);
  return answer ? visible(answer) : null;
}
