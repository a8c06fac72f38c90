/**
 * How insistent a wait has become. Each step is told of once; an answer ends them all. `repeat`: told of on arrival as
 * ever, and again each time the wait has lasted as long as the agent calls late. `stepwise`: nothing until it is warm,
 * then told of, then again each such time; from the third step on the window comes forward. Pure.
 */
import type { Settings } from '../../src-shared/settings.ts';
import { limitsOf } from '../../src-shared/waits.ts';

export type Rule = Pick<Settings, 'escalation' | 'waits'>;

/** The steps a wait of so many ms has come. */
export function stepOf(ms: number, { escalation, waits }: Rule): number {
  const { warm, late } = limitsOf(waits);
  if (escalation === 'off' || ms < 0) return 0;
  const times = Math.floor(ms / late);
  if (escalation === 'repeat') return times;
  return ms < warm ? 0 : 1 + times;
}

/** ms from now until its next step; Infinity where there is none. */
export function untilNextStep(ms: number, { escalation, waits }: Rule): number {
  const { warm, late } = limitsOf(waits);
  if (escalation === 'off') return Number.POSITIVE_INFINITY;
  const next = escalation === 'stepwise' && ms < warm ? warm : (Math.floor(Math.max(0, ms) / late) + 1) * late;
  return next - ms;
}

const FORWARD_FROM = 3;

/** Whether the window comes forward at this step. */
export function comesForward(step: number, { escalation }: Rule): boolean {
  return escalation === 'stepwise' && step >= FORWARD_FROM;
}
