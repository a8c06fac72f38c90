import { describe, expect, it } from 'vitest';
import { languageFor, wordsFor } from './words.ts';

describe('the language', () => {
  it.each([
    ['system', 'es-ES', 'es'],
    ['system', 'en-GB', 'en'],
    ['system', 'EN', 'en'],
    ['system', 'fr-FR', 'es'],
    ['system', '', 'es'],
    ['en', 'es-ES', 'en'],
    ['es', 'en-US', 'es'],
  ] as const)('%s on a system in "%s" is %s', (chosen, system, language) => {
    expect(languageFor(chosen, system)).toBe(language);
  });

  it('keeps the region that speaks it, and no other', () => {
    expect(wordsFor('system', 'es-MX').locale).toBe('es-MX');
    expect(wordsFor('en', 'es-MX').locale).toBe('en');
    expect(wordsFor('system', 'es_ES.UTF-8').locale).toBe('es');
  });
});
