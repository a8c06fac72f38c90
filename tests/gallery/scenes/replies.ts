/** What the agent keeps to write with: canned replies. */
import type { AgentRecord } from '../../../src-shared/records.ts';
import { ago, HOUR, type Scene, snapshotOf } from '../scene.ts';
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

const SHARED = [{ shortcode: 'envío-gratis', text: 'A partir de 50 €, el envío va por nuestra cuenta.' }];

function noted(): AgentRecord[] {
  const text =
    'Prefiere que la llamen por la mañana, de 9:00 a 11:00.\n\nEl camión grande no entra en su calle: avisar al almacén.';
  const value = (text: string, ms: number) => ({ text, editedAt: ago(ms) });
  return [
    { kind: 'note', key: 'ana22', value: value(text, 3 * HOUR) },
    { kind: 'note', key: 'taller.ruiz', value: value('Factura a 60 días. Camión propio.', 40 * HOUR) },
  ];
}

export const REPLY_SCENES = {
  suggestions: () => desk({ records: replies() }),
  replies: () => desk({ records: replies(), shared: [...SHARED] }),
  'replies-import': () => desk({ records: replies() }),
  'replies-none': () => desk(),
  notes: () => desk({ records: noted(), settings: { ...snapshotOf().settings, notesPanel: true } }),
  'notes-found': () => desk({ records: noted() }),
} satisfies Record<string, () => Scene>;
