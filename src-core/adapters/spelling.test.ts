import { expect, it } from 'vitest';
import { createSpeller } from './spelling.ts';

const own: string[] = [];
const speller = createSpeller(
  () => own,
  () => {},
);

it('knows Spanish and English, and what is no word', async () => {
  const right = [
    'mañana',
    'envíamelo',
    'reembolso',
    'Hola',
    'parcel',
    "don't",
    '40-8123',
    'a@b.es',
    'IVA',
    'x'.repeat(99),
  ];
  expect(await speller.wrong([...right, 'paqete', 'recieve', 'cancion'])).toEqual(['paqete', 'recieve', 'cancion']);
});

it('suggests the nearest of both', async () => {
  await speller.wrong(['paqete']);
  expect(speller.suggest('paqete')).toContain('paquete');
  expect(speller.suggest('recieve')).toContain('receive');
});

it('learns the agent’s own words', async () => {
  expect(await speller.wrong(['Mostradorcito'])).toEqual(['Mostradorcito']);
  own.push('Mostradorcito');
  expect(await speller.wrong(['Mostradorcito'])).toEqual([]);
});
