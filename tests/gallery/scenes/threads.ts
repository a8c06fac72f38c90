/** Threads that test the page: every delivery, hostile and foreign text, what a customer sees. */
import { ADMIN } from '../../../src-shared/protocol.ts';
import { ago, conversation, HOUR, LAURA, MINUTE, mensaje, type Scene, SERVER, snapshotOf } from '../scene.ts';
import { rows } from './desk.ts';

const LONG_NAME = 'maria.del.carmen.fernandez-de-cordoba.y.alvarez-de-toledo.departamento-de-compras';
const PARAGRAPH =
  'Les cuento con detalle porque es la tercera vez que escribo y no quiero que se pierda nada: el pedido llegó con la caja abierta, faltaban dos tornillos y la balda de arriba venía rayada. ';

function deliveries(): Scene {
  const from = (ms: number) => ago(ms * MINUTE);
  const thread = [
    mensaje('ana22', 'ana22', from(30), 'Hola, ¿se puede cambiar la talla?'),
    mensaje('ana22', 'laura', from(29), 'Hola. Sí, claro.'),
    mensaje('ana22', 'laura', from(28), 'Te mando la etiqueta para la devolución.'),
    mensaje('ana22', 'laura', from(27), 'Llegó una respuesta que quizá no recibiste', { delivery: 'unconfirmed' }),
    mensaje('ana22', 'laura', from(26), 'Un texto que el servidor no quiso', { delivery: 'refused' }),
    mensaje('ana22', 'ana22', from(6), 'Sigo aquí'),
    mensaje('ana22', 'laura', from(3), 'Sale mañana', { delivery: 'sent', stored: false }),
    mensaje('ana22', 'laura', from(2), 'A primera hora', { delivery: 'sending', stored: false }),
    mensaje('ana22', 'laura', from(1), 'Te aviso cuando esté en reparto', { delivery: 'queued', stored: false }),
  ];
  return { snapshot: snapshotOf({ open: 'ana22', conversations: [...rows()] }), threads: { ana22: thread } };
}

function hostile(): Scene {
  const texts = [
    '<img src=x onerror="document.title=\'dentro\'"><script>document.title="dentro"</script><b>negrita</b>',
    'שלום, מתי מגיעה ההזמנה? 40-8110 (אשדוד)',
    'Mezcla: השם שלי Ana y العربية también, fin.',
    `Quita el orden \u202Eatseiver\u202C y sigue igual`,
    'Líneas\n\n\tcon tabulador\n    y espacios    dentro',
    `https://ejemplo.es/${'a'.repeat(300)}`,
    'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
    '👨‍👩‍👧‍👦🏳️‍🌈🧺',
    '',
  ];
  const name = "\u202Egnp.exe <b>o'hara</b>";
  return {
    snapshot: snapshotOf({
      open: name,
      conversations: [
        conversation(name, ago(3 * MINUTE), texts[0] ?? '', { unread: 120, waitingSince: ago(3 * MINUTE) }),
        conversation('יעל.כהן', ago(5 * MINUTE), texts[1] ?? '', { unread: 1, waitingSince: ago(5 * MINUTE) }),
        ...rows(),
      ],
    }),
    threads: { [name]: texts.map((text, index) => mensaje(name, name, ago((20 - index) * MINUTE), text)) },
  };
}

function longText(): Scene {
  const thread = [
    mensaje('ana22', 'ana22', ago(HOUR), PARAGRAPH.repeat(22).slice(0, 4_000)),
    mensaje('ana22', 'laura', ago(MINUTE), PARAGRAPH.repeat(3)),
  ];
  return { snapshot: snapshotOf({ open: 'ana22', conversations: [...rows()] }), threads: { ana22: thread } };
}

function longNames(): Scene {
  const row = conversation(LONG_NAME, ago(2 * MINUTE), PARAGRAPH, { unread: 1_204, waitingSince: ago(11 * MINUTE) });
  return {
    snapshot: snapshotOf({
      open: LONG_NAME,
      conversations: [row, { ...row, usuario: 'W'.repeat(200), unread: 99 }, ...rows()],
    }),
    threads: { [LONG_NAME]: [mensaje(LONG_NAME, LONG_NAME, ago(2 * MINUTE), PARAGRAPH)] },
  };
}

function customer(): Scene {
  const agent = { ...LAURA, usuario: 'ana22', nombre: null, rol: 'user' } as const;
  const thread = [
    mensaje(ADMIN, 'ana22', ago(20 * MINUTE), 'Hola, ¿me ayudáis con un pedido?', { delivery: 'confirmed' }),
    mensaje(ADMIN, 'laura', ago(18 * MINUTE), 'Claro, dime el número.', { delivery: 'received' }),
    mensaje(ADMIN, 'ana22', ago(MINUTE), '40-8123', { delivery: 'sent' }),
  ];
  return {
    snapshot: snapshotOf({
      session: { phase: 'signed-in', server: SERVER, agent },
      conversations: [conversation(ADMIN, ago(MINUTE), '40-8123')],
    }),
    threads: { [ADMIN]: thread },
  };
}

export const THREAD_SCENES = {
  deliveries,
  hostile,
  'link-asked': hostile,
  'long-text': longText,
  'long-names': longNames,
  customer,
} satisfies Record<string, () => Scene>;
