import { expect, it } from 'vitest';
import { comesForward, type Rule, stepOf, untilNextStep } from './escalation.ts';

const MINUTE = 60_000;
const rule = (escalation: Rule['escalation']): Rule => ({ escalation, waits: '2-10' });
const steps = (escalation: Rule['escalation'], minutes: readonly number[]) =>
  minutes.map((one) => stepOf(one * MINUTE, rule(escalation)));

it('off has no steps', () => {
  expect(steps('off', [0, 5, 100])).toEqual([0, 0, 0]);
  expect(untilNextStep(0, rule('off'))).toBe(Number.POSITIVE_INFINITY);
});

it('repeat: told of again each time it has lasted as long as is late', () => {
  expect(steps('repeat', [-1, 0, 9.9, 10, 19.9, 20, 35])).toEqual([0, 0, 0, 1, 1, 2, 3]);
  expect(untilNextStep(4 * MINUTE, rule('repeat'))).toBe(6 * MINUTE);
  expect(untilNextStep(10 * MINUTE, rule('repeat'))).toBe(10 * MINUTE);
});

it('stepwise: silent, told of when warm, again when late, then with the window, and so on', () => {
  expect(steps('stepwise', [0, 1.9, 2, 9.9, 10, 20, 30])).toEqual([0, 0, 1, 1, 2, 3, 4]);
  expect([1, 2, 3, 4].map((step) => comesForward(step, rule('stepwise')))).toEqual([false, false, true, true]);
  expect(comesForward(9, rule('repeat'))).toBe(false);
});

it('the next step is where a step begins, from anywhere', () => {
  for (const escalation of ['repeat', 'stepwise'] as const) {
    for (let ms = -MINUTE; ms < 45 * MINUTE; ms += 7_777) {
      const left = untilNextStep(ms, rule(escalation));
      expect(stepOf(ms + left, rule(escalation))).toBe(stepOf(ms, rule(escalation)) + 1);
      expect(stepOf(ms + left - 1, rule(escalation))).toBe(stepOf(ms, rule(escalation)));
    }
  }
});
