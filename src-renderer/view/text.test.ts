import { describe, expect, it } from 'vitest';
import { firstLine, firstWords, plainName } from './text.ts';

describe('one line of a text', () => {
  it('is the first with anything in it, blanks folded', () => {
    expect(firstLine('\n\n  hola \t  qué\u00a0tal  \nsegunda')).toBe('hola qué tal');
    expect(firstLine(' \n ')).toBe('');
  });

  it('is cut at 160 units without halving a character', () => {
    expect(firstLine('a'.repeat(5_000))).toBe('a'.repeat(160));
    expect(firstLine(`${'a'.repeat(159)}🧺`)).toBe('a'.repeat(159));
    expect(firstLine(`${'a'.repeat(158)}🧺b`)).toBe(`${'a'.repeat(158)}🧺`);
  });
});

describe('the first words of a text', () => {
  it.each([
    ['Voy a llamar al repartidor ahora mismo.', 'Voy a llamar al repartidor ahora mismo.'],
    ['Buenos días, Ana. Lo miro ahora mismo. ¿Me dices el número?', 'Buenos días, Ana. Lo miro ahora mismo…'],
    ['a'.repeat(60), `${'a'.repeat(40)}…`],
    [`${'a'.repeat(39)}🧺🧺`, `${'a'.repeat(39)}…`],
    ['una\ndos', 'una'],
  ])('of %j are %j', (text, words) => {
    expect(firstWords(text)).toBe(words);
  });
});

describe('a name as it is shown', () => {
  it('is the name', () => {
    expect(plainName('יעל.כהן <b>o’hara</b> 👩‍👧')).toBe('יעל.כהן <b>o’hara</b> 👩‍👧');
  });

  it('cannot turn its letters round or break its line', () => {
    expect(plainName('\u202Egnp.exe')).toBe('\uFFFDgnp.exe');
    expect(plainName('ana\nadmin\u2066\u0000')).toBe('ana\uFFFDadmin\uFFFD\uFFFD');
  });
});
