/** What the live customer says by herself, in order. */
export const OPENERS: readonly string[] = [
  'Hola, ¿hay alguien?',
  'Compré una lámpara el lunes (pedido 40-8131) y en el seguimiento no se mueve nada.',
  'Perdón por insistir, es que es un regalo para el sábado 🙈',
  '¿Y si la recojo yo en la tienda?',
];

/** What she answers, by what the agent's words are about. The first that fits. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/hola|buen[oa]s/i, '¡Hola! Gracias por contestar tan rápido.'],
  [/pedido|n[úu]mero|referencia/i, 'Es el 40-8131, a nombre de Sofía Prieto.'],
  [/direcci[óo]n|c[óo]digo postal/i, 'Calle Luna 14, 3.º B, 28004 Madrid.'],
  [/tel[ée]fono|llam/i, 'Mejor por aquí, que estoy en el trabajo. ¿Puede ser?'],
  [/ma[ñn]ana|s[áa]bado|viernes|entrega/i, 'Genial, mientras llegue antes del sábado me vale.'],
  [/tienda|recog/i, 'Me acerco esta tarde entonces. ¿Tengo que llevar algo?'],
  [/lo siento|disculp|perd[óo]n/i, 'No pasa nada, estas cosas ocurren.'],
  [/gracias|un saludo|buen d[íi]a/i, '¡Gracias a ti! Que tengas buen día 😊'],
  [/\?\s*$/, 'Sí, eso es.'],
];

/** When nothing fits: one after the other, so that she never says the same twice in a row. */
const FILLERS: readonly string[] = [
  'Vale, entendido.',
  'Ajá… ¿y eso cuándo sería?',
  'De acuerdo, espero aquí.',
  'Ok 👍',
];

/** Her answer to `mensaje`, her `turn`th (from 0). */
export function replyTo(mensaje: string, turn: number): string {
  const topic = TOPICS.find(([pattern]) => pattern.test(mensaje));
  return topic?.[1] ?? FILLERS[turn % FILLERS.length] ?? '';
}
