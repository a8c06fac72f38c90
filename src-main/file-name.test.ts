import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test.each([
  ['respuestas.json', 'respuestas.json'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['C:\\x<y>|"z"?*.csv', 'C-x-y-z-.csv'],
  ['  ..  ', 'mostrador'],
  ['a\u0000b\nc.txt', 'a-b-c.txt'],
  ['ana\u202egpj.html', 'ana-gpj.html'],
  ['nul.txt', 'nul-.txt'],
  ['señora Ñúñez.html', 'señora Ñúñez.html'],
])('%j is saved as %j', (name, expected) => expect(fileName(name)).toBe(expected));

test('a long one keeps its end', () => {
  expect(fileName(`${'x'.repeat(500)}.json`)).toMatch(/^x{75}\.json$/);
});
