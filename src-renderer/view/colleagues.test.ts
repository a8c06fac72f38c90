import { describe, expect, it } from 'vitest';
import { answeringTo, companyOf } from './colleagues.ts';

const is = (de: string, estado: 'mirando' | 'escribiendo', usuario = 'ana') => ({ de, usuario, estado });

describe('companyOf', () => {
  it.each([
    ['nobody', [], null],
    ['somebody elsewhere', [is('marta', 'mirando', 'juan')], null],
    ['who looks', [is('marta', 'mirando'), is('leo', 'mirando')], { estado: 'mirando', names: ['marta', 'leo'] }],
    [
      'who answers before who looks',
      [is('leo', 'mirando'), is('marta', 'escribiendo')],
      { estado: 'escribiendo', names: ['marta'] },
    ],
  ] as const)('%s', (_, colleagues, expected) => {
    expect(companyOf(colleagues, 'ana')).toEqual(expected);
  });
});

it('only who writes answers', () => {
  expect(answeringTo([is('leo', 'mirando')], 'ana')).toBe(null);
  expect(answeringTo([is('leo', 'escribiendo')], 'ana')?.names).toEqual(['leo']);
});
