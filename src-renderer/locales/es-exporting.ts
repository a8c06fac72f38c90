/** Taking a conversation, or figures, out of the console. */
import { plural } from './plural.ts';

export const exporting = {
  title: (usuario: string) => `Exportar la conversación con ${usuario}`,
  explain: 'Con todos sus mensajes. El archivo no va cifrado: guárdalo donde guardes datos de clientes.',
  reading: (n: number) => `Leyendo mensajes… ${n}`,
  saved: 'Guardada',
  format: 'Formato',
  save: 'Guardar…',
  csv: 'Exportar CSV…',
  metricsName: 'cifras',
  about: (n: number, server: string, agent: string, when: string) =>
    `${plural(n, '1 mensaje', `${n} mensajes`)} de ${server}, guardados por ${agent} el ${when}.`,
  seconds: (figure: string, spread: string) => `${figure}, ${spread.toLowerCase()} (s)`,
  columns: {
    date: 'Fecha',
    from: 'De',
    to: 'Para',
    message: 'Mensaje',
    state: 'Estado',
    part: 'Parte',
    name: 'Nombre',
    begins: 'Desde',
    ends: 'Hasta',
    total: 'Total',
  },
};

export const formats = {
  html: 'Para leer o imprimir (HTML)',
  pdf: 'Para leer o imprimir (PDF)',
  csv: 'Para una hoja de cálculo (CSV)',
  json: 'Para un programa (JSON)',
};
