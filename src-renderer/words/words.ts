/** The words and the ways of writing times that the agent's language asks for. */
import type { Settings } from '../../src-shared/settings.ts';
import { en } from '../locales/en.ts';
import { es, type Text } from '../locales/es.ts';
import { createTimes, type Times } from './times.ts';

export interface Words {
  readonly language: 'es' | 'en';
  readonly text: Text;
  readonly times: Times;
  /** BCP 47, for the document and for `Intl`. */
  readonly locale: string;
}

/** English for an English system, Spanish for all others, unless the agent chose. */
export function languageFor(chosen: Settings['locale'], system: string): 'es' | 'en' {
  if (chosen !== 'system') return chosen;
  return system.toLowerCase().startsWith('en') ? 'en' : 'es';
}

/** The system's region is kept where it speaks the chosen language (es-MX writes dates as es-MX does). */
export function wordsFor(chosen: Settings['locale'], system: string): Words {
  const language = languageFor(chosen, system);
  const locale = system.toLowerCase().startsWith(language) && isLocale(system) ? system : language;
  const text = language === 'en' ? en : es;
  return { language, text, locale, times: createTimes(text, locale) };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
