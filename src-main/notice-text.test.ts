import { expect, test } from 'vitest';
import { escapeMarkup, plainText } from './notice-text.ts';

test.each([
  ['Hola\n¿me ayudáis?', 'Hola ¿me ayudáis?'],
  ['\u0007\u001b[31mrojo\u009b', '[31mrojo'],
  ['a\u2028b\u2029c', 'a b c'],
  ['ana\u202egpj.exe', 'anagpj.exe'],
  ['half \ud83d', 'half'],
  ['👩‍💻 ok', '👩‍💻 ok'],
  ['   ', ''],
])('%j reads %j', (text, line) => expect(plainText(text, 50)).toBe(line));

test('cut by characters, never through one', () => {
  expect(plainText('👍'.repeat(60), 10)).toBe(`${'👍'.repeat(9)}…`);
  expect(plainText('x'.repeat(10), 10)).toBe('x'.repeat(10));
  expect(plainText('x'.repeat(5_000_000), 10)).toBe('xxxxxxxxx…');
});

test('markup arrives as it was written', () => {
  expect(escapeMarkup('<b>1 & 2</b> &lt;')).toBe('&lt;b&gt;1 &amp; 2&lt;/b&gt; &amp;lt;');
});
