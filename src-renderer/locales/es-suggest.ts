/** What is offered while a message is written. */
import { plural } from './plural.ts';

export const suggest = {
  suggested: 'Respuestas guardadas',
  emoji: 'Emoji',
  keys: 'Intro inserta · Esc, seguir escribiendo',
  shared: 'De todo el equipo',
  count: (n: number) =>
    plural(n, '1 sugerencia. Intro la inserta.', `${n} sugerencias. ↑ ↓ para elegir, Intro inserta.`),
  first: 'Crear una respuesta guardada…',
};
