/** Canned replies, in the agent’s words. */
import type { InvalidEntry, ParsedFile } from '../../src-shared/canned-file.ts';
import { plural } from './plural.ts';

export const replies = {
  search: 'Buscar respuesta',
  list: 'Respuestas',
  none: 'Ninguna respuesta.',
  empty: 'Lo que escribes muchas veces, escrito una. En un mensaje, / y unas letras la insertan.',
  add: 'Nueva respuesta',
  change: (shortcode: string) => `Respuesta /${shortcode}`,
  shortcode: 'Atajo',
  text: 'Texto',
  variables:
    '{usuario}, {agente}, {saludo}, {hora} y {fecha} se rellenan al insertarla; otras quedan marcadas para ti.',
  save: 'Guardar',
  remove: 'Borrar',
  discard: 'Descartar',
  goOn: 'Seguir editando',
  unsaved: 'Hay cambios sin guardar.',
  locked: 'De todo el equipo: no se cambia aquí.',
  saved: (shortcode: string) => `Guardada: /${shortcode}`,
  deleted: (shortcode: string) => `Borrada: /${shortcode}`,
  imported: (n: number) => plural(n, '1 respuesta importada', `${n} respuestas importadas`),
  exported: 'Exportadas',
  undo: 'Deshacer',
  import: 'Importar…',
  export: 'Exportar…',
  fileName: 'respuestas.json',
  from: (file: string) => `De ${file}`,
  fresh: (n: number) => plural(n, '1 nueva', `${n} nuevas`),
  changed: (n: number) => plural(n, '1 que tienes con otro texto', `${n} que tienes con otro texto`),
  same: (n: number) => plural(n, '1 que ya tienes igual', `${n} que ya tienes iguales`),
  invalid: (n: number) => plural(n, '1 que no se puede usar', `${n} que no se pueden usar`),
  entry: (at: number, shortcode: string | null) => (shortcode ? `${at}.ª (/${shortcode}):` : `${at}.ª:`),
  yours: 'Tuya:',
  theirs: 'Del archivo:',
  replace: 'Sustituir las mías por las del archivo',
  take: (n: number) => (n === 0 ? 'Nada que importar' : plural(n, 'Importar 1', `Importar ${n}`)),
  cancel: 'Cancelar',
};

export const replyProblems: Readonly<Record<InvalidEntry['problem'] | 'taken', string>> = {
  'no-shortcode': 'Falta el atajo.',
  'bad-shortcode': 'El atajo es una sola palabra, sin espacios ni /.',
  'long-shortcode': 'El atajo tiene como mucho 60 letras.',
  'no-text': 'Falta el texto.',
  'long-text': 'El texto tiene como mucho 20.000 letras.',
  'no-reply': 'No es una respuesta: le faltan atajo y texto.',
  twice: 'El atajo ya está antes en el archivo.',
  taken: 'Ya tienes otra respuesta con ese atajo.',
};

export const fileProblems: Readonly<Record<Extract<ParsedFile, { ok: false }>['problem'] | 'too-big', string>> = {
  'not-json': 'No es un archivo JSON, o está incompleto. No se ha cambiado nada.',
  'no-replies': 'Es JSON, pero no una lista de respuestas. No se ha cambiado nada.',
  'too-many': 'Tiene más de 5.000 respuestas. No se ha cambiado nada.',
  'too-big': 'Ocupa más de 20 MB. No se ha cambiado nada.',
};
