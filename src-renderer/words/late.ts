/** All the words there are. Only for what is fetched late itself: whoever imports this brings them along. */
import { lateEn } from '../locales/en-late.ts';
import type { Text } from '../locales/es.ts';
import { type LateText, lateEs } from '../locales/es-late.ts';
import type { Words } from './words.ts';

export interface LateWords extends Words {
  readonly text: Text & LateText;
}

export function lateWordsOf(words: Words): LateWords {
  return { ...words, text: { ...words.text, ...(words.language === 'en' ? lateEn : lateEs) } };
}
