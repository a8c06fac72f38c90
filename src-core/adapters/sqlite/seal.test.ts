import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

test.each(['{}', '"a medias \\ud800"', '[1]', '{"texto":"ñ\u{1F600}"}'])('%s comes back', (json) => {
  expect(unseal(seal(json))).toBe(json);
});

test('one letter more, less or other is known', () => {
  const sealed = seal('{"mensaje":"hola"}');
  for (let at = 0; at < sealed.length; at++) {
    expect(unseal(`${sealed.slice(0, at)}${sealed[at] === 'x' ? 'y' : 'x'}${sealed.slice(at + 1)}`)).not.toBe(
      '{"mensaje":"hola"}',
    );
    if (at > 8) expect(unseal(sealed.slice(0, at) + sealed.slice(at + 1))).toBeNull();
  }
});

test('what was written before there were seals is taken as it is', () => {
  expect(unseal('{"mensaje":"hola"}')).toBe('{"mensaje":"hola"}');
});
