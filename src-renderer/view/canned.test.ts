import { expect, test } from 'vitest';
import { type Canned, cannedMatches } from './canned.ts';

const canned = (shortcode: string, text: string, isShared = false): Canned => ({ shortcode, text, isShared });
const ALL = [
  canned('gracias', 'Gracias a ti, {usuario}.'),
  canned('despedida', 'Que tengas buen día. Gracias por escribirnos.'),
  canned('envío', 'Tu pedido {pedido} sale hoy.'),
  canned('gestoría', 'Te paso con la gestoría.'),
];
const found = (typed: string, all = ALL) => cannedMatches(all, typed).map(({ shortcode }) => shortcode);

test('by the shortcode first, then by the text; accents and case aside', () => {
  expect(found('gra')).toEqual(['gracias', 'despedida', 'gestoría']);
  expect(found('ENVIO')).toEqual(['envío']);
  expect(found('pedido')).toEqual(['envío']);
  expect(found('gtr')).toEqual(['gestoría']); // scattered, but only in the shortcode
  expect(found('zzz')).toEqual([]);
});

test('with nothing typed all of them, by shortcode, the agent’s own before everybody’s', () => {
  expect(found('')).toEqual(['despedida', 'envío', 'gestoría', 'gracias']);
  const same = [canned('hola', 'De todos', true), canned('hola', 'Mía')];
  expect(cannedMatches(same, 'hola').map(({ isShared }) => isShared)).toEqual([false, true]);
});

test('a text found far inside is shown from there', () => {
  const [match] = cannedMatches(
    [canned('x', `${'Lorem ipsum dolor sit amet. '.repeat(4)}El almacén\nabre`)],
    'almacen',
  );
  expect(match?.line).toMatch(/^… .{0,30}El almacén abre$/);
  expect(match?.lineRanges.map(([from, to]) => match.line.slice(from, to))).toEqual(['almacén']);
});
