/** Handing a shift over. */
import type { HandoverProblem } from '../../src-shared/handover.ts';
import type { Choice } from '../store/handover.ts';
import type { Part } from '../view/handover.ts';
import { plural } from './plural.ts';

export const handover = {
  give: 'Entregar',
  take: 'Recibir',
  explain:
    'Las conversaciones en que alguien espera o hay algo guardado, con su borrador y su nota. El archivo no va cifrado.',
  nothing: 'Nadie espera y no hay borradores, notas ni nada puesto aparte.',
  count: (n: number) => plural(n, '1 conversación', `${n} conversaciones`),
  save: 'Guardar relevo…',
  saveToRead: 'Guardar para leer…',
  fileName: 'relevo',
  open: 'Abrir un relevo…',
  openHint: 'Verás qué trae antes de tomar nada.',
  of: (agent: string) => `Relevo de ${agent}`,
  about: (n: number, server: string, when: string) =>
    `${plural(n, '1 conversación', `${n} conversaciones`)} de ${server}, ${when}.`,
  waits: 'Espera',
  last: 'Último mensaje',
  draftOf: (agent: string) => `Borrador de ${agent}`,
  note: 'Nota',
  pinned: 'Fijada',
  snoozed: 'Pospuesta hasta',
  draft: 'borrador',
  hasNote: 'nota',
  isPinned: 'fijada',
  isSnoozed: 'pospuesta',
  unknown: (n: number) =>
    plural(n, 'Una conversación no está en este equipo', `${n} conversaciones no están en este equipo`).concat(
      ' todavía: lo suyo no se toma.',
    ),
  clashes: 'Ya tienes algo tuyo',
  mine: 'Tuyo:',
  mineAside: 'La tienes puesta aparte.',
  theirs: 'Del relevo:',
  choose: (part: string, usuario: string) => `${part}, ${usuario}: qué hacer`,
  takeAll: (n: number) => (n === 0 ? 'Nada que tomar' : `Tomar ${n}`),
  taken: (n: number) => plural(n, 'Relevo: una cosa tomada', `Relevo: ${n} cosas tomadas`),
  cancel: 'Cancelar',
};

export const handoverParts: Readonly<Record<Part, string>> = {
  note: 'Notas',
  draft: 'Borradores',
  snooze: 'Pospuestas',
  pin: 'Fijadas',
};

export const handoverChoices: Readonly<Record<Choice, string>> = {
  keep: 'Dejar lo mío',
  replace: 'Poner lo del relevo',
  append: 'Añadir detrás',
};

export const handoverProblems: Readonly<Record<HandoverProblem, string>> = {
  'not-json': 'No es un archivo JSON, o está incompleto. No se ha cambiado nada.',
  'no-handover': 'Es JSON, pero no un relevo de Mostrador. No se ha cambiado nada.',
  newer: 'Es de una versión más nueva de Mostrador. No se ha cambiado nada.',
  'too-big': 'Ocupa más de 20 MB. No se ha cambiado nada.',
  'other-server': 'Es de otro servidor: los mismos nombres son allí otras personas. No se ha cambiado nada.',
};
