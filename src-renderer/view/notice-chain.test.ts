import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import { type ChainFacts, chainOf } from './notice-chain.ts';

const base: ChainFacts = {
  settings: DEFAULT_SETTINGS,
  now: 1_000,
  facts: { supported: true, daemon: true, appId: null, hushed: null, failure: null },
  permission: null,
};
const read = (parts: Partial<ChainFacts>) =>
  chainOf({ ...base, ...parts }).map(({ name, state }) => `${name} ${state}`);

it('on a Linux desktop: our own choices, support, the daemon, and what only the agent can see', () => {
  expect(read({})).toEqual(['choice passes', 'quiet passes', 'support passes', 'daemon passes', 'system unknown']);
});
it('in a browser: its permission', () => {
  const facts = { ...base.facts, daemon: null };
  expect(read({ facts, permission: 'denied' })).toEqual([
    'choice passes',
    'quiet passes',
    'permission stops',
    'system unknown',
  ]);
});
it('a desktop that says whether it is not to be disturbed is believed', () => {
  expect(read({ facts: { ...base.facts, hushed: false } })).toContain('system passes');
  expect(read({ facts: { ...base.facts, hushed: true } })).toContain('system stops');
});
it('on Windows: the name it is installed under', () => {
  const facts = { ...base.facts, daemon: null, appId: 'x' };
  expect(read({ facts })).toContain('appId passes');
});
it('stops where it stops', () => {
  const settings = { ...DEFAULT_SETTINGS, notifications: 'off' as const, quietUntil: 2_000 };
  const facts = { supported: false, daemon: false, appId: null, hushed: true, failure: 'no' };
  expect(read({ settings, facts }).every((line) => line.endsWith('stops'))).toBe(true);
});
