/** Finding, in the agent’s words. */
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
