import { expect, it } from 'vitest';
import { lookalikesIn, skeletonOf, spelled } from './lookalike.ts';

it.each([
  ['ana22', 'аnа22'], // Cyrillic
  ['ana22', 'ANA22'],
  ['ana22', 'ána22'],
  ['ana22', 'ana\u200B22'],
  ['ana22', 'ana.22'],
  ['paypal', 'рaураӏ'],
  ['lo', '10'],
  ['vova', 'νονα'],
])('%s looks like %s', (one, other) => {
  expect(one).not.toBe(other);
  expect(skeletonOf(one)).toBe(skeletonOf(other));
});

it.each([
  ['ana22', 'ana23'],
  ['juan', 'juana'],
  ['пётр', 'иван'],
])('%s does not look like %s', (one, other) => {
  expect(skeletonOf(one)).not.toBe(skeletonOf(other));
});

it('finds each its other, and nobody else', () => {
  const twins = lookalikesIn(['ana22', 'juan', 'аnа22', 'Ana22']);
  expect([...twins]).toEqual([
    ['ana22', 'аnа22'],
    ['аnа22', 'ana22'],
    ['Ana22', 'ana22'],
  ]);
});

it('has names for words that are none elsewhere, and none for nobody', () => {
  expect([...lookalikesIn(['__proto__', 'constructor', 'then', ''])]).toEqual([]);
});

it('spells a name by its code points', () => {
  expect(spelled('aа')).toBe('U+0061 U+0430');
});
