/** Finding, in the agent’s words. */
import type { SearchNote } from '../../src-shared/model.ts';
import { plural } from './plural.ts';

export const search = {
  messages: 'Mensajes encontrados',
  help: 'Palabras, «frases» entre comillas, de:usuario, desde:ayer, hasta:24/11/2026',
  searching: 'Buscando…',
  count: (n: number, more: boolean) => (more ? `Más de ${n} mensajes` : plural(n, '1 mensaje', `${n} mensajes`)),
  noMessages: 'Ningún mensaje.',
  nothing: (query: string) => `Nada con «${query}».`,
  recent: 'Búsquedas recientes',
  forget: 'Olvidarlas',
  more: 'Ver más',
};

/** Of what was typed and means nothing, or finds nothing by itself. */
export const searchNotes: Readonly<Record<SearchNote['code'], (text: string) => string>> = {
  'bad-date': (text) => `«${text}» no es un día. Escríbelo como 24/11/2026, ayer o lunes.`,
  'empty-filter': (text) => `Falta lo que va detrás de ${text}:`,
  'dates-crossed': (_text) => 'El día de desde: es posterior al de hasta:.',
  'no-words': (_text) => 'Escribe alguna letra o algún número.',
  'unknown-sender': (text) => `Nadie llamado «${text}» ha escrito.`,
};
