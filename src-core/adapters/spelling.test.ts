import { expect, it } from 'vitest';
import { createSpeller } from './spelling.ts';

const own: string[] = [];
const make = (...languages: readonly string[]) => createSpeller({ own: () => own, languages, log() {} });
const speller = make('es-ES');

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

it('writes English as the system does', async () => {
  const words = ['behaviour', 'behavior', 'paquete'];
  expect(await make('es-ES', 'en-GB', 'en-US').wrong(words)).toEqual(['behavior']);
  expect(await make('en-US', 'en-GB').wrong(words)).toEqual(['behaviour']);
});
