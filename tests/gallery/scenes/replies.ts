/** What the agent keeps to write with: canned replies. */
import type { AgentRecord } from '../../../src-shared/records.ts';
import type { Scene } from '../scene.ts';
import { desk } from './console.ts';

function replies(): AgentRecord[] {
  const texts = {
    gracias: 'Gracias a ti, {usuario}. Que tengas buen día.',
    hola: '¡{saludo}, {usuario}! Soy {agente}, ¿en qué te ayudo?',
    envío: 'Tu pedido {pedido} sale hoy del almacén y llega mañana antes de las 14:00.',
    datos: 'Para mirarlo necesito:\n- número de pedido\n- dirección de entrega\n- un teléfono',
    espera: 'Dame un momento, {usuario}: lo compruebo con el almacén y te digo.',
    factura: 'La factura está en «Mi cuenta», en «Facturas». Si no la ves, te la envío yo por correo ahora mismo.',
  };
  return Object.entries(texts).map(([key, text]) => ({ kind: 'canned', key, value: { text } }));
}

export const REPLY_SCENES = {
  suggestions: () => desk({ records: replies() }),
  replies: () => desk({ records: replies() }),
  'replies-import': () => desk({ records: replies() }),
  'replies-none': () => desk(),
} satisfies Record<string, () => Scene>;
