import { expect, it } from 'vitest';
import type { CoreEvent } from '../src-core/domain/events.ts';
import { testClock } from '../tests/fakes/clock.ts';
import { reduce } from './domain/reduce.ts';
import { INITIAL, type State } from './domain/state.ts';
import { createPresence } from './presence.ts';

const ABLE = { proto: 1, caps: ['presencia'], limites: { mensaje: 10 } } as const;

function start(rol: 'admin' | 'user' = 'admin') {
  const clock = testClock();
  const said: string[] = [];
  let state: State = INITIAL;
  const dispatch = (event: CoreEvent) => {
    state = reduce(state, event).state;
  };
  const presence = createPresence({
    engine: { state: () => state, dispatch },
    clock,
    agent: { usuario: 'laura', nombre: null, rol, imagen: null },
    tell: ({ usuario, estado }) => said.push(`${usuario} ${estado}`) > 0,
  });
  const look = (open: string | null, focused = true) => {
    dispatch({ type: 'attention-changed', attention: { open, focused } });
    presence.look();
  };
  const here = () => state.colleagues.map(({ de, usuario, estado }) => `${de} ${usuario} ${estado}`);
  return { clock, presence, look, here, dispatch, told: () => said.splice(0) };
}
const able = () => ({ ...ABLE, caps: [...ABLE.caps] });

it('what the agent looks at and writes is said when it changes, and renewed while it lasts', () => {
  const { clock, presence, look, told } = start();
  look('ana');
  expect(told()).toEqual([]);
  presence.onMode(able());
  expect(told()).toEqual(['ana mirando']);
  clock.advance(11_999);
  expect(told()).toEqual([]);
  clock.advance(1);
  expect(told()).toEqual(['ana mirando']);
  presence.typed('ana', 'h');
  presence.typed('ana', 'ho');
  expect(told()).toEqual(['ana escribiendo']);
  clock.advance(5_000);
  expect(told()).toEqual(['ana mirando']);
  presence.typed('ana', 'hola');
  presence.typed('ana', '');
  expect(told()).toEqual(['ana escribiendo', 'ana mirando']);
  look('juan');
  expect(told()).toEqual(['ana libre', 'juan mirando']);
  look('juan', false);
  clock.advance(60_000);
  expect(told()).toEqual(['juan libre']);
});

it('writing on is renewed too, and nothing is left behind', () => {
  const { clock, presence, look, told } = start();
  presence.onMode(able());
  look('ana');
  for (let n = 0; n < 13; n++) {
    presence.typed('ana', `h${n}`);
    clock.advance(1_000);
  }
  expect(told()).toEqual(['ana mirando', 'ana escribiendo', 'ana escribiendo']);
  presence.stop();
  expect(clock.pending()).toBe(0);
});

it.each([
  ['a legacy server', 'admin', null],
  ['a server that cannot', 'admin', { proto: 1, caps: ['acuse'], limites: { mensaje: 10 } }],
  ['a customer’s console', 'user', able()],
] as const)('nothing is said to, nor heard from: %s', (_, rol, capacidades) => {
  const { clock, presence, look, told, here } = start(rol);
  presence.onMode(capacidades && { ...capacidades, caps: [...capacidades.caps] });
  look('ana');
  presence.typed('ana', 'hola');
  presence.onHeard({ de: 'marta', usuario: 'ana', estado: 'mirando' });
  clock.advance(60_000);
  expect([told(), here()]).toEqual([[], []]);
});

it('colleagues are there until they leave or are silent for thirty seconds, or the link is lost; oneself never', () => {
  const { clock, presence, here, dispatch } = start();
  presence.onMode(able());
  for (const de of ['laura', 'marta', 'leo']) presence.onHeard({ de, usuario: 'ana', estado: 'mirando' });
  expect(here()).toEqual(['marta ana mirando', 'leo ana mirando']);
  clock.advance(15_000);
  presence.onHeard({ de: 'leo', usuario: 'ana', estado: 'escribiendo' });
  clock.advance(15_000);
  expect(here()).toEqual(['leo ana escribiendo']);
  presence.onHeard({ de: 'leo', usuario: 'ana', estado: 'libre' });
  expect(here()).toEqual([]);
  presence.onHeard({ de: 'marta', usuario: 'ana', estado: 'mirando' });
  dispatch({ type: 'link-changed', link: { phase: 'down', since: 0, retryAt: null, fault: null }, at: 0 });
  expect(here()).toEqual([]);
});
