/** Within a conversation: a word, a day; and what a search did not understand. */
import type { SearchNote } from '../../src-shared/model.ts';

export const find = {
  label: 'Buscar en la conversación',
  older: 'Anterior',
  newer: 'Siguiente',
  place: (at: number, of: number, more: boolean) => `${at} ${more ? 'de más de' : 'de'} ${of}`,
};

export const jump = { day: 'Día', go: 'Ir' };

/** Of what was typed and means nothing, or finds nothing by itself. */
export const searchNotes: Readonly<Record<SearchNote['code'], (text: string) => string>> = {
  'bad-date': (text) => `«${text}» no es un día. Escríbelo como 24/11/2026, ayer o lunes.`,
  'empty-filter': (text) => `Falta lo que va detrás de ${text}:`,
  'dates-crossed': (_text) => 'El día de desde: es posterior al de hasta:.',
  'no-words': (_text) => 'Escribe alguna letra o algún número.',
  'unknown-sender': (text) => `Nadie llamado «${text}» ha escrito.`,
};
