/** Canned replies, in the agent’s words; and the greeting a customer reads. */
import { plural } from './plural.ts';

export const replies = {
  greeting: (hour: number): string => {
    if (hour < 6 || hour >= 21) return 'buenas noches';
    return hour < 14 ? 'buenos días' : 'buenas tardes';
  },
  suggested: 'Respuestas guardadas',
  keys: 'Intro inserta · Esc, seguir escribiendo',
  shared: 'De todo el equipo',
  count: (n: number) => plural(n, '1 respuesta. Intro la inserta.', `${n} respuestas. ↑ ↓ para elegir, Intro inserta.`),
};
