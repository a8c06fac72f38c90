import { describe, expect, it } from 'vitest';
import { firstLine, plainName } from './text.ts';

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

describe('a name as it is shown', () => {
  it('is the name', () => {
    expect(plainName('יעל.כהן <b>o’hara</b> 👩‍👧')).toBe('יעל.כהן <b>o’hara</b> 👩‍👧');
  });

  it('cannot turn its letters round or break its line', () => {
    expect(plainName('\u202Egnp.exe')).toBe('\uFFFDgnp.exe');
    expect(plainName('ana\nadmin\u2066\u0000')).toBe('ana\uFFFDadmin\uFFFD\uFFFD');
  });
});
