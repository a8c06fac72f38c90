import { expect, it } from 'vitest';
import type { Hit } from '../../src-shared/model.ts';
import { groupHits, piecesOf } from './hits.ts';

const hit = (id: string, usuario: string): Hit => ({ id, usuario, de: usuario, fecha: 1, snippet: '', ranges: [] });

it('lists hits by conversation, that of the newest first, each in its order', () => {
  const groups = groupHits([hit('5', 'ana'), hit('4', '__proto__'), hit('3', 'ana')]);
  expect(groups.map(({ usuario, hits }) => [usuario, hits.map(({ id }) => id)])).toEqual([
    ['ana', ['5', '3']],
    ['__proto__', ['4']],
  ]);
  expect(groupHits([])).toEqual([]);
});

it('cuts a snippet where it is marked', () => {
  expect(piecesOf('la factura', [[3, 10]])).toEqual([
    { text: 'la ', isMarked: false },
    { text: 'factura', isMarked: true },
  ]);
  expect(piecesOf('no', [[0, 2]])).toEqual([{ text: 'no', isMarked: true }]);
  expect(piecesOf('nada', [])).toEqual([{ text: 'nada', isMarked: false }]);
});
