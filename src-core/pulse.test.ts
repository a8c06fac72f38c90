import { expect, test } from 'vitest';
import { testClock } from '../tests/fakes/clock.ts';
import { createPulse } from './pulse.ts';

function beating() {
  const clock = testClock();
  const asked: (() => void)[] = [];
  let silences = 0;
  let isUp = true;
  const pulse = createPulse({
    clock,
    ask: (answered) => isUp && asked.push(answered) > 0,
    onSilent: () => void silences++,
  });
  pulse.start();
  asked.shift()?.(); // answered at once: this server does
  return { clock, asked, pulse, silences: () => silences, drop: () => (isUp = false) };
}

test('asks now and then while it is answered', () => {
  const { clock, asked, silences } = beating();
  for (let n = 1; n <= 3; n++) {
    clock.advance(15_000);
    expect(asked).toHaveLength(n);
    asked.at(-1)?.();
  }
  expect(silences()).toBe(0);
});

test('an answer that does not come within 5 s is silence, told once', () => {
  const { clock, asked, pulse, silences } = beating();
  pulse.beat();
  clock.advance(4_999);
  pulse.beat(); // an answer is due: no second question, no second wait
  expect([asked.length, silences()]).toEqual([1, 0]);
  clock.advance(1);
  expect(silences()).toBe(1);
  clock.advance(60_000);
  expect([asked.length, silences()]).toEqual([1, 1]);
});

test('an answer to an earlier connection says nothing of this one', () => {
  const { clock, asked, pulse, silences } = beating();
  pulse.beat();
  pulse.stop();
  pulse.start();
  pulse.beat();
  asked[0]?.();
  clock.advance(5_000);
  expect(silences()).toBe(1);
});

test('a link that is not up is nobody’s silence', () => {
  const { clock, asked, silences, drop } = beating();
  drop();
  clock.advance(60_000);
  expect([asked.length, silences()]).toEqual([0, 0]);
});

test('a server that never answers such questions is not taken for gone', () => {
  const clock = testClock();
  let silences = 0;
  createPulse({ clock, ask: () => true, onSilent: () => void silences++ }).start();
  clock.advance(120_000);
  expect(silences).toBe(0);
});
