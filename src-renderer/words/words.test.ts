import { describe, expect, it } from 'vitest';
import { languageFor, localeFor } from './words.ts';

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
    expect(localeFor('es', 'es-MX')).toBe('es-MX');
    expect(localeFor('en', 'es-MX')).toBe('en');
    expect(localeFor('es', 'es_ES.UTF-8')).toBe('es');
  });
});
