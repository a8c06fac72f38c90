/**
 * Texts made of pieces of the corpus, through every place and through the core. A few here; `HOSTILE_TEXTS=100000`
 * (`npm run test:security`) for as many as were promised, `HOSTILE_SEED` for others.
 */
import { expect, test } from 'vitest';
import { tellingOf } from '../../src-core/domain/attention.ts';
import { reduce } from '../../src-core/domain/reduce.ts';
import { INITIAL, type State } from '../../src-core/domain/state.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import { SIGNED_IN } from '../fakes/signed-in.ts';
import { NAMES, TEXTS } from './corpus/index.ts';
import { SURFACES } from './surfaces.ts';

const TOTAL = Number(process.env['HOSTILE_TEXTS'] ?? 1_000);
const SEED = Number(process.env['HOSTILE_SEED'] ?? 1);
const CUT = 60;

/** mulberry32: [0, 1), the same for the same seed. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function createMaker(seed: number) {
  const chance = chanceOf(seed);
  const below = (end: number) => Math.floor(chance() * end);
  const pick = <T>(list: readonly T[], other: T): T => list[below(list.length)] ?? other;
  const unit = () => String.fromCodePoint(below(chance() < 0.5 ? 0x300 : 0x11_0000));
  /** A part of one of them, cut anywhere: in the middle of a character, of a tag, of an escape. */
  const piece = () => {
    const text = pick(TEXTS, '');
    const from = below(Math.max(1, text.length - 1));
    return text.slice(from, from + 1 + below(CUT));
  };
  return {
    name: () => pick(NAMES, 'ana22'),
    text: () => Array.from({ length: 1 + below(5) }, () => (chance() < 0.3 ? unit() : piece())).join(''),
  };
}

test(`${TOTAL} texts stay texts, in every place and in the core (seed ${SEED})`, { timeout: 600_000 }, () => {
  const { name, text } = createMaker(SEED);
  const telling = tellingOf(DEFAULT_SETTINGS, 0);
  let state: State = reduce(INITIAL, SIGNED_IN).state;
  for (let n = 1; n <= TOTAL; n++) {
    const mensaje = text();
    for (const [place, check] of Object.entries(SURFACES)) {
      try {
        check(mensaje);
      } catch (error) {
        throw new Error(`${place}: ${JSON.stringify(mensaje)} (number ${n})`, { cause: error });
      }
    }
    const arrived = { de: name(), mensaje };
    const live = { id: `m${n}`, arrived, fecha: n, at: n, isUnstored: false, telling } as const;
    ({ state } = reduce(state, { type: 'mensaje-arrived', ...live }));
    expect(state.conversations.get(arrived.de)?.last?.mensaje.length).toBeLessThanOrEqual(mensaje.length);
  }
  expect([...state.conversations.keys()].every((usuario) => NAMES.includes(usuario))).toBe(true);
});
