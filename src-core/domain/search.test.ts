import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ftsQuery } from '../adapters/sqlite/fts-query.ts';
import { spanOf } from './search-dates.ts';
import { isEmpty, parseQuery, sendersOf } from './search-query.ts';
import { snippetOf } from './search-snippet.ts';

/** A Thursday, in the calendar of this machine. */
const NOW = new Date(2026, 10, 26, 15, 30).getTime();
const day = (year: number, month: number, date: number) => new Date(year, month - 1, date).getTime();
const parse = (typed: string) => parseQuery(typed, NOW);

describe('what is typed', () => {
  it('is words, each the beginning of one, and phrases, closed or not yet', () => {
    expect(parse('Hola  "buenos días" ped').terms).toEqual([
      { words: ['Hola'], prefix: true },
      { words: ['buenos', 'días'], prefix: false },
      { words: ['ped'], prefix: true },
    ]);
    expect(parse('"sin cerrar').terms).toEqual([{ words: ['sin', 'cerrar'], prefix: false }]);
    expect(parse("o'hara@x.es 10:30").terms).toEqual([
      { words: ['o', 'hara', 'x', 'es'], prefix: true },
      { words: ['10', '30'], prefix: true },
    ]);
  });

  it('is filters, in Spanish or English, quoted or not', () => {
    const query = parse('de:ana22 factura DESDE:2026-11-01 hasta:ayer from:"juan pérez"');
    expect(query).toEqual({
      terms: [{ words: ['factura'], prefix: true }],
      de: ['ana22', 'juan pérez'],
      desde: day(2026, 11, 1),
      hasta: day(2026, 11, 26),
      notes: [],
    });
    expect(parse('http://x.es constructor:a').terms.map(({ words }) => words)).toEqual([
      ['http', 'x', 'es'],
      ['constructor', 'a'],
    ]);
  });

  it.each([
    ['desde:31/02/2026', 'bad-date', '31/02/2026'],
    ['desde:pronto', 'bad-date', 'pronto'],
    ['de:', 'empty-filter', 'de'],
    ['hola hasta: mundo', 'empty-filter', 'hasta'],
    ['desde:hoy hasta:ayer', 'dates-crossed', ''],
    ['¿¡...!?', 'no-words', '¿¡...!?'],
  ])('%s is noted as %s', (typed, code, text) => expect(parse(typed).notes).toEqual([{ code, text }]));

  it('of blanks is nothing at all', () => {
    expect(isEmpty(parse('   '))).toBe(true);
    expect(parse('   ').notes).toEqual([]);
  });

  it('never throws, and always makes a query of quoted phrases', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...' "\':*(){}-^+,.adeANDORNOT\u0301') })),
        (typed) => {
          const { terms } = parse(typed);
          if (terms.length > 0) expect(ftsQuery(terms)).toMatch(/^"[^"]+"\*?( AND "[^"]+"\*?)*$/);
        },
      ),
    );
  });
});

describe('a day', () => {
  it.each([
    ['hoy', day(2026, 11, 26), day(2026, 11, 27)],
    ['Ayer', day(2026, 11, 25), day(2026, 11, 26)],
    ['anteayer', day(2026, 11, 24), day(2026, 11, 25)],
    ['yesterday', day(2026, 11, 25), day(2026, 11, 26)],
    ['jueves', day(2026, 11, 26), day(2026, 11, 27)],
    ['miércoles', day(2026, 11, 25), day(2026, 11, 26)],
    ['viernes', day(2026, 11, 20), day(2026, 11, 21)],
    ['2026-03-29', day(2026, 3, 29), day(2026, 3, 30)], // 23 hours, where clocks change
    ['2026-02', day(2026, 2, 1), day(2026, 3, 1)],
    ['24/11/2026', day(2026, 11, 24), day(2026, 11, 25)],
    ['1-2-26', day(2026, 2, 1), day(2026, 2, 2)],
    ['24/11', day(2026, 11, 24), day(2026, 11, 25)],
    ['24/12', day(2025, 12, 24), day(2025, 12, 25)], // the last one
    ['29/02/2024', day(2024, 2, 29), day(2024, 3, 1)],
  ])('%s', (text, from, to) => expect(spanOf(text, NOW)).toEqual({ from, to }));

  it.each(['29/02/2026', '2026-13', '2026-00-10', '0/1/2026', '32/1/2026', 'mañana', '', 'toString', '0001-01-01'])(
    '%j is none',
    (text) => expect(spanOf(text, NOW)).toBeNull(),
  );
});

describe('who `de:` means', () => {
  const known = ['ana22', 'Ana', 'anabel', 'laura'];
  it('is who is so called, else who begins so, else just that', () => {
    expect(sendersOf('ANA', known, 'laura')).toEqual(['Ana']);
    expect(sendersOf('an', known, 'laura')).toEqual(['ana22', 'Ana', 'anabel']);
    expect(sendersOf('marcos', known, 'laura')).toEqual(['marcos']);
    expect(sendersOf('yo', known, 'laura')).toEqual(['laura']);
  });
});

describe('a snippet', () => {
  const marked = (text: string, typed: string) => {
    const { snippet, ranges } = snippetOf(text, parse(typed).terms);
    return [snippet, ranges.map(([from, to]) => snippet.slice(from, to))];
  };

  it('marks what was looked for as it is written', () => {
    expect(marked('No me  llega\nla FACTURACIÓN', 'factura no')).toEqual([
      'No me llega la FACTURACIÓN',
      ['No', 'FACTURACIÓN'],
    ]);
    expect(marked('uno\n\n dos', 'dos')).toEqual(['uno dos', ['dos']]);
    expect(marked('el pedido factura, la factura del pedido', '"factura del"')).toEqual([
      'el pedido factura, la factura del pedido',
      ['factura del'],
    ]);
    expect(marked('<b>hola</b>', 'b')).toEqual(['<b>hola</b>', ['b', 'b']]);
  });

  it('is cut around the first, between words, and says so', () => {
    const [snippet, words] = marked(`${'relleno '.repeat(100)}aguja${' relleno'.repeat(100)}`, 'aguja');
    expect(snippet).toMatch(/^…(relleno )+aguja( relleno)+…$/);
    expect([snippet?.length ?? 0, words]).toEqual([expect.closeTo(175, -1), ['aguja']]);
  });

  it('halves no character and stays bounded, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), fc.string({ maxLength: 20 }), (text, typed) => {
        const { snippet, ranges } = snippetOf(text.toWellFormed(), parse(typed).terms);
        expect(snippet.isWellFormed() && snippet.length <= 182).toBe(true);
        for (const [from, to] of ranges) expect(from < to && to <= snippet.length).toBe(true);
      }),
    );
  });
});
