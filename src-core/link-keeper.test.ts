import { expect, test } from 'vitest';
import { testClock } from '../tests/fakes/clock.ts';
import type { CoreEvent } from './domain/events.ts';
import { reduce } from './domain/reduce.ts';
import { INITIAL, type State } from './domain/state.ts';
import { createLinkKeeper } from './link-keeper.ts';
import type { LinkEvent } from './ports.ts';

function keeper() {
  const clock = testClock();
  const tried: string[] = [];
  let state: State = INITIAL;
  let hear: (event: LinkEvent) => void = () => {};
  let refusals = 0;
  const made = createLinkKeeper({
    engine: {
      state: () => state,
      dispatch: (event: CoreEvent) => {
        state = reduce(state, event).state;
      },
    },
    clock,
    ids: { uuid: () => 'id', key: () => 'key', random: () => 0.5 },
    log: () => {},
    open(listener) {
      hear = listener;
      const connect = (token: string) => void tried.push(token);
      return {
        connect,
        disconnect() {},
        send: () => false,
        presence: () => false,
        taken: () => false,
        sever() {},
        deliver: () => false,
      };
    },
    onUp() {},
    onDown() {},
    onMode() {},
    onTokenRefused: () => void refusals++,
    onLive() {},
  });
  const refuse = () => hear({ type: 'refused', message: 'Token inválido' });
  return { ...made, clock, tried, refuse, refusals: () => refusals };
}

test('a refused token is not tried again, and is told', () => {
  const { connect, refuse, refusals, clock, tried } = keeper();
  connect('one');
  refuse();
  clock.advance(60_000);
  expect([tried, refusals()]).toEqual([['one'], 1]);
});

test('refused is the token it was tried with: one renewed meanwhile is tried next', () => {
  const { connect, renew, refuse, refusals, clock, tried } = keeper();
  connect('one');
  renew('two');
  refuse();
  clock.advance(60_000);
  expect([tried, refusals()]).toEqual([['one', 'two'], 0]);
});
