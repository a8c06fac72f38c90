/** The command palette, and the keys of commands. */

export const palette = {
  title: 'Paleta de comandos',
  lines: 'Comandos',
  hint: 'Escribe un comando, un cliente o un ajuste',
  search: (text: string) => `Buscar «${text}» en los mensajes`,
};

export const paletteKinds = {
  action: 'Comando',
  conversation: 'Conversación',
  view: 'Vista',
  reply: 'Respuesta',
  setting: 'Ajuste',
  search: 'Búsqueda',
};

export const keys = {
  change: 'Pulsa sobre unas teclas para cambiarlas.',
  recording: 'Pulsa las teclas nuevas. Retroceso: ninguna. Esc: como estaba.',
  taken: (keys: string) => `${keys} ya son del sistema o de la página.`,
  held: (keys: string, of: string) => `${keys} ya es de «${of}».`,
  press: 'Pulsa las teclas…',
  none: 'sin teclas',
  reset: 'Restablecer todos',
};
