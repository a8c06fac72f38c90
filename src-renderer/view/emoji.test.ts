import { expect, test } from 'vitest';
import { emojiLines } from '../../scripts/vite/emoji-names.ts';
import { emojiMatches, emojiNamed, readEmoji } from './emoji.ts';

const all = readEmoji(emojiLines()); // what the build puts into the page
const found = (typed: string) => emojiMatches(all, typed).map(({ emoji }) => emoji);

test('all of them, none that is half of one', () => {
  expect(all.length).toBeGreaterThan(1_800);
  for (const { emoji, label, codes } of all) expect([emoji, label, codes[0]].every(Boolean), label).toBe(true);
});

test.each([
  ['thumbsup', '👍'],
  ['+1', '👍'],
  ['pulgar_hacia_arriba', '👍'],
  ['Corazón_rojo', '❤️'],
  ['corazon_rojo', '❤️'],
  ['tada', '🎉'],
])(':%s: is %s', (name, emoji) => expect(emojiNamed(all, name)).toBe(emoji));

test('no other name is any', () =>
  expect(['30', 'y', '', 'nadaasi'].map((name) => emojiNamed(all, name))).toEqual(Array(4).fill(null)));

test('found by the beginning of what it is called, in either language', () => {
  expect(found('thumbsu')[0]).toBe('👍');
  expect(found('sonrisa').length).toBeGreaterThan(3);
  expect(found('SONRISA')).toEqual(found('sonrisa'));
  expect(found('corazón_roj')[0]).toBe('❤️');
  expect(found('cora').slice(0, 3)).toContain('❤️');
  expect(found('camion')).toContain('🚚');
  expect(found('truck')).toContain('🚚');
  expect(found('espana')).toContain('🇪🇸');
  expect(found('zzz_no')).toEqual([]);
});
