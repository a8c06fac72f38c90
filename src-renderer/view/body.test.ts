import { describe, expect, it } from 'vitest';
import { piecesOf } from './body.ts';

const shown = (text: string) =>
  piecesOf(text).map((piece) =>
    piece.kind === 'text' ? piece.text : piece.kind === 'link' ? `[${piece.text}|${piece.host}]` : `{${piece.code}}`,
  );

describe('links in a text', () => {
  it.each([
    ['Mira https://ejemplo.es/a.', ['Mira ', '[https://ejemplo.es/a|ejemplo.es]', '.']],
    ['(https://ejemplo.es/a_(b))', ['(', '[https://ejemplo.es/a_(b)|ejemplo.es]', ')']],
    ['«https://ejemplo.es»', ['«', '[https://ejemplo.es|ejemplo.es]', '»']],
    ['¿https://ejemplo.es/?', ['¿', '[https://ejemplo.es/|ejemplo.es]', '?']],
    ['a mailto:ana@ejemplo.es, b', ['a ', '[mailto:ana@ejemplo.es|ana@ejemplo.es]', ', b']],
    ['http://ejemplo.es', ['http://ejemplo.es']],
    ['<a href="https://ejemplo.es">x</a>', ['<a href="', '[https://ejemplo.es|ejemplo.es]', '">x</a>']],
    ['https://banco.es@malo.es', ['https://banco.es@malo.es']],
    ['https://ejemplo.es/\u202Egnp', ['[https://ejemplo.es/|ejemplo.es]', '{U+202E}', 'gnp']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('characters that hide', () => {
  it.each([
    ['ana\u200B22', ['ana', '{U+200B}', '22']],
    ['a\u202Eb\u202C', ['a', '{U+202E}', 'b', '{U+202C}']],
    ['\u0007', ['{U+0007}']],
    [`x${'\u200B'.repeat(1_000)}y`, ['x', '{U+200B … ×1000}', 'y']],
    ['\u{E0041}\u{E0042}', ['{U+E0041 … ×2}']],
    ['dos\tlíneas\r\naquí', ['dos\tlíneas\r\naquí']],
  ])('are shown: %j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each([
    ['a family', '👩‍👩‍👧'],
    ['a rainbow flag', '🏳️‍🌈'],
    ['a skin tone', '👩🏽‍🚒'],
    ['Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['Persian', 'می\u200Cخواهم'],
    ['Hindi', 'क्\u200Dष'],
  ])('stay where they are spelling: %s', (_name, text) => {
    expect(shown(text)).toEqual([text]);
  });
});

it('loses nothing, whatever the text', () => {
  const nasty = [
    'https://a.es/',
    '\u202E',
    '🏴',
    '\u200D',
    '\u3164',
    '\u{E0067}',
    'ñ',
    ' ',
    '(',
    ')',
    '.',
    '\uD800',
    'mailto:a@b.es',
  ];
  let seed = 7;
  const next = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % nasty.length;
  };
  for (let round = 0; round < 2_000; round++) {
    const text = Array.from({ length: 12 }, () => nasty[next()]).join('');
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});

it('is not held up by a flood', () => {
  const pieces = piecesOf('a\u200B'.repeat(200_000));
  expect(pieces.length).toBeLessThan(1_100);
});
