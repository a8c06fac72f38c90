import { expect, it } from 'vitest';
import { lateEn as en } from '../locales/en-late.ts';
import { lateEs as es } from '../locales/es-late.ts';
import { CHOICES, choicesFor } from './choices.ts';

it('finds a setting by its name or a value of it, in the language it is shown in', () => {
  expect(choicesFor('', es)).toEqual(CHOICES);
  expect(choicesFor('TEMA', es)).toEqual(['theme']);
  expect(choicesFor('comoda', es)).toEqual(['density']);
  expect(choicesFor('texto grande', es)).toEqual(['textSize']);
  expect(choicesFor('notifications', en)).toEqual(['notifications']);
  expect(choicesFor('nada así', es)).toEqual([]);
});
