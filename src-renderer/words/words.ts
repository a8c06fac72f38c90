/** The words and the ways of writing times that the agent's language asks for. */
import type { Settings } from '../../src-shared/settings.ts';
import type { Text } from '../locales/es.ts';
import { createTimes, type Times } from './times.ts';

export type Language = 'es' | 'en';

export interface Words {
  readonly language: Language;
  readonly text: Text;
  readonly times: Times;
  /** BCP 47, for the document and for `Intl`. */
  readonly locale: string;
}

/** English for an English system, Spanish for all others, unless the agent chose. */
export function languageFor(chosen: Settings['locale'], system: string): Language {
  if (chosen !== 'system') return chosen;
  return system.toLowerCase().startsWith('en') ? 'en' : 'es';
}

/** The system's region is kept where it speaks the chosen language (es-MX writes dates as es-MX does). */
export function localeFor(language: Language, system: string): string {
  return system.toLowerCase().startsWith(language) && isLocale(system) ? system : language;
}

/** `text`: the table of that language. */
export function wordsOf(language: Language, text: Text, system: string): Words {
  const locale = localeFor(language, system);
  return { language, text, locale, times: createTimes(text, locale) };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
