import { describe, expect, it } from 'vitest';
import { type Busy, HOLDS_MS, heard, ownPresence, shownBusy, stillBusy, TYPING_MS } from './colleagues.ts';

const said = (de: string, usuario: string, estado: 'mirando' | 'escribiendo' | 'libre') => ({ de, usuario, estado });

describe('what colleagues say', () => {
  it('each is at each customer once, in the last state, until they leave', () => {
    let busy: readonly Busy[] = [];
    busy = heard(busy, said('marta', 'ana', 'mirando'), 1);
    busy = heard(busy, said('leo', 'ana', 'mirando'), 2);
    busy = heard(busy, said('marta', 'ana', 'escribiendo'), 3);
    expect(busy.map(({ de, estado, at }) => [de, estado, at])).toEqual([
      ['leo', 'mirando', 2],
      ['marta', 'escribiendo', 3],
    ]);
    busy = heard(busy, said('marta', 'juan', 'libre'), 4);
    busy = heard(busy, said('marta', 'ana', 'libre'), 5);
    expect(shownBusy(busy)).toEqual([said('leo', 'ana', 'mirando')]);
  });

  it('holds for thirty seconds, and so long again when renewed', () => {
    const first = heard([], said('marta', 'ana', 'mirando'), 0);
    expect(stillBusy(first, HOLDS_MS - 1)).toBe(first);
    expect(stillBusy(first, HOLDS_MS)).toEqual([]);
    const renewed = heard(first, said('marta', 'ana', 'mirando'), 12_000);
    expect(stillBusy(renewed, HOLDS_MS)).toBe(renewed);
  });

  it('a flood is cut off at its oldest', () => {
    let busy: readonly Busy[] = [];
    for (let n = 0; n < 600; n++) busy = heard(busy, said('marta', `u${n}`, 'mirando'), n);
    expect([busy.length, busy[0]?.usuario]).toEqual([500, 'u100']);
  });
});

describe('what is said of the agent', () => {
  const typed = { usuario: 'ana', at: 1_000 };
  it.each([
    ['nothing is open', { open: null, focused: true }, null, 0, null],
    ['the window is behind', { open: 'ana', focused: false }, typed, 1_000, null],
    ['open and in front', { open: 'ana', focused: true }, null, 0, said('', 'ana', 'mirando')],
    [
      'written a moment ago',
      { open: 'ana', focused: true },
      typed,
      1_000 + TYPING_MS - 1,
      said('', 'ana', 'escribiendo'),
    ],
    ['written a while ago', { open: 'ana', focused: true }, typed, 1_000 + TYPING_MS, said('', 'ana', 'mirando')],
    ['written to somebody else', { open: 'juan', focused: true }, typed, 1_000, said('', 'juan', 'mirando')],
  ] as const)('%s', (_, attention, last, at, expected) => {
    const own = ownPresence(attention, last, at);
    expect(own && { ...own, de: '' }).toEqual(expected);
  });
});
