import { expect, test } from 'vitest';
import { customersOf } from './customers.ts';

const ACCOUNTS = [
  { usuario: 'laura', rol: 'admin' },
  { usuario: 'María', rol: 'user' },
  { usuario: 'pedro', rol: 'user' },
];

test('who wrote to an admin, and whom an admin wrote to', () => {
  const pairs = [
    { de: 'María', para: 'laura' },
    { de: 'laura', para: 'pedro' },
  ];
  expect(customersOf(pairs, ACCOUNTS)).toEqual(['María', 'pedro']);
});

test('once, under the name of the account, however it was written', () => {
  const pairs = [
    { de: 'laura', para: 'MARIA' },
    { de: 'laura', para: 'maria' },
    { de: 'María', para: 'LAURA' },
  ];
  expect(customersOf(pairs, ACCOUNTS)).toEqual(['María']);
});

test('`admin` is an admin even without an account; a removed customer is still one', () => {
  expect(customersOf([{ de: 'pedro', para: 'admin' }], ACCOUNTS)).toEqual(['pedro']);
  expect(customersOf([{ de: 'ana', para: 'Admin' }], ACCOUNTS)).toEqual(['ana']);
});

test('admins among themselves, and customers among themselves, are not', () => {
  const pairs = [
    { de: 'laura', para: 'admin' },
    { de: 'pedro', para: 'María' },
  ];
  expect(customersOf(pairs, ACCOUNTS)).toEqual([]);
});
