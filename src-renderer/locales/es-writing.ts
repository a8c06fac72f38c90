/** Writing: the composer, and what it asks before something leaves. */
import { plural } from './plural.ts';

export const composer = {
  label: (usuario: string) => `Mensaje para ${usuario}`,
  send: (usuario: string) => `Enviar a ${usuario}`,
  keys: 'Intro envía · Mayús + Intro, línea nueva',
  keysMod: 'Ctrl + Intro envía · Intro, línea nueva',
  held: (usuario: string, seconds: number) => `Para ${usuario}: sale en ${seconds} s`,
  length: (used: string, most: string) => `${used} de ${most} caracteres`,
  lengthBytes: (used: string, most: string) => `${used} de ${most} bytes`,
  over: 'El servidor no admite un mensaje tan largo: divídelo en dos.',
  hasty: (usuario: string) => `Acabas de cambiar de conversación. ¿Es para ${usuario}?`,
  hastyYes: 'Sí, enviar',
  gap: (gap: string) => `Falta rellenar ${gap}.`,
  later: 'Se enviará cuando vuelva la conexión.',
  laterSession: 'Se enviará cuando entres.',
};

export const overtaken = {
  answered: 'ya ha respondido:',
  asking: 'Comprobando si alguien ha respondido ya…',
  sendAnyway: 'Enviar de todos modos',
  keepWriting: 'Seguir editando',
};

export const held = {
  overtaken: (n: number) =>
    plural(n, 'Tu respuesta no ha salido todavía, y después', `Tus ${n} respuestas no han salido todavía, y después`),
  wrote: 'ha escrito:',
  old: (n: number, since: string) =>
    plural(n, `Tu respuesta lleva ${since} en cola.`, `Tus ${n} respuestas llevan ${since} en cola.`),
  mine: 'Tu respuesta:',
  release: 'Enviar igualmente',
  edit: 'Volver a editar',
  row: 'sin enviar, espera tu decisión',
};
