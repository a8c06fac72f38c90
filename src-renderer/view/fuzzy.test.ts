import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf } from './fuzzy.ts';

const best = (lines: readonly string[], typed: string) =>
  lines
    .map((line) => ({ line, fit: fitOf(line, typed) }))
    .filter(({ fit }) => fit !== null)
    .sort((a, b) => (b.fit?.score ?? 0) - (a.fit?.score ?? 0))
    .map(({ line }) => line);

describe('a line', () => {
  it('fits better the nearer to how it begins', () => {
    expect(best(['Cambiar de tema', 'Sistema', 'Tema: Oscuro', 'Te llamo mañana', 'Otra'], 'tema')).toEqual([
      'Tema: Oscuro',
      'Cambiar de tema',
      'Sistema',
      'Te llamo mañana',
    ]);
    expect(best(['ana22', 'ana'], 'ana')).toEqual(['ana', 'ana22']);
  });

  it('has to fit every word, in any order, accents and case aside', () => {
    expect(fitOf('Ir a quien más espera', 'ESPERA mas')?.ranges).toEqual([
      [11, 14],
      [15, 21],
    ]);
    expect(fitOf('Ir a quien más espera', 'espera nunca')).toBeNull();
    expect(fitOf('Enviar y pasar', 'eyp')?.ranges).toEqual([
      [0, 1],
      [7, 8],
      [9, 10],
    ]);
  });

  it('fits nothing typed, and marks nothing where letters would shift', () => {
    expect(fitOf('lo que sea', '  ')).toEqual({ score: 0, ranges: [] });
    expect(fitOf('cafe\u0301 ana', 'ana')?.ranges).toEqual([]);
  });

  it('always finds itself, and marks inside itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (line) => {
        const fit = fitOf(line, line);
        expect(fit).not.toBeNull();
        for (const [from, to] of fit?.ranges ?? []) expect(from < to && to <= line.length).toBe(true);
      }),
    );
  });
});
