/**
 * What the variables of a canned reply stand for. The customer reads it, not the agent: its language is that of the
 * variable's name (`{saludo}`, `{greeting}`), whatever the console speaks.
 */
import { greetings } from '../locales/greetings.ts';
import type { ValueOf } from '../view/variables.ts';
import { dateTimes } from './times.ts';
import { type Language, localeFor } from './words.ts';

export interface Occasion {
  readonly usuario: string;
  /** As the customer is to know them. */
  readonly agente: string;
  /** ms since the epoch. */
  readonly now: number;
  /** The system's locale, BCP 47. */
  readonly system: string;
}

function greeting(language: Language, now: number, begins: boolean): string {
  const words = greetings[language](new Date(now).getHours());
  return begins ? words.slice(0, 1).toUpperCase() + words.slice(1) : words;
}

export function replyValues({ usuario, agente, now, system }: Occasion): ValueOf {
  const es = dateTimes(localeFor('es', system));
  const en = dateTimes(localeFor('en', system));
  const values: Readonly<Record<string, (begins: boolean) => string>> = {
    usuario: () => usuario,
    user: () => usuario,
    agente: () => agente,
    agent: () => agente,
    hora: () => es.hour(now),
    time: () => en.hour(now),
    fecha: () => es.date(now),
    date: () => en.date(now),
    saludo: (begins) => greeting('es', now, begins),
    greeting: (begins) => greeting('en', now, begins),
  };
  return (name, begins) => (Object.hasOwn(values, name) ? values[name]?.(begins) : undefined);
}
