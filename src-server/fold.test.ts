import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from './fold.ts';

test('case, accents and spaces at the end do not count', () => {
  for (const name of ['maría', 'MARIA', 'Mari\u0301a', 'Marîa  ']) expect(foldName(name)).toBe('maria');
  expect(foldName('Núñez')).toBe(foldName('nunez'));
  expect(foldName('Straße')).toBe(foldName('STRASSE'));
});

test('everything else does', () => {
  const names = ['maria', 'mario', ' maria', 'ma ria', 'maría.', '😀', '🎉', 'אבא', 'мария', ''];
  expect(new Set(names.map(foldName)).size).toBe(names.length);
});

test('folding twice is folding once', () => {
  for (const name of ['ẞ', 'İ', 'ǰ', 'ŉ']) expect(foldName(foldName(name))).toBe(foldName(name)); // once a failing seed
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)));
});
