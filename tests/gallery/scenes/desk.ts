/** An ordinary morning: a dozen customers, some waiting, one conversation open. */
import type { Conversation, Mensaje } from '../../../src-shared/model.ts';
import { ago, conversation, DAY, HOUR, MINUTE, mensaje, SECOND } from '../scene.ts';

export function rows(): readonly Conversation[] {
  return [
    conversation('ana22', ago(3 * MINUTE), '¿Me ayudáis?', { unread: 2, waitingSince: ago(4 * MINUTE) }),
    conversation('juan1', ago(40 * SECOND), 'Hola, ¿está abierto el almacén de Getafe esta tarde?', {
      unread: 1,
      waitingSince: ago(40 * SECOND),
    }),
    conversation('comercial.norte', ago(14 * MINUTE), 'Seguimos sin factura del pedido 40-8123', {
      unread: 3,
      waitingSince: ago(14 * MINUTE),
    }),
    conversation('pedro', ago(22 * MINUTE), 'De acuerdo, espero vuestra llamada', {
      waitingSince: ago(7 * MINUTE),
      draft: 'Hola, Pedro. He hablado con el almacén y',
    }),
    conversation('lucía', ago(50 * MINUTE), 'Ya está, muchas gracias por todo', {
      last: { de: 'laura', mensaje: 'A ti, Lucía. Que tengas buen día.', fecha: ago(50 * MINUTE) },
      answeredAt: ago(50 * MINUTE),
    }),
    conversation('taller.ruiz', ago(2 * HOUR), '', {
      last: { de: 'marcos', mensaje: 'Pedido 40-7802. Sale mañana por la tarde.', fecha: ago(2 * HOUR) },
    }),
    conversation('jose.maria', ago(DAY), 'Recibido, gracias', { unsent: 1 }),
    conversation('dev.martina', ago(2 * DAY), 'Os paso el registro por correo'),
    conversation('hostal.sol', ago(9 * DAY), '👍'),
    conversation('i.quiroga', ago(400 * DAY), 'Feliz año'),
  ];
}

/** ana22 and Laura, over two days. */
export function anaThread(): readonly Mensaje[] {
  const ana = (ms: number, text: string) => mensaje('ana22', 'ana22', ago(ms), text);
  const laura = (ms: number, text: string, rest: Partial<Mensaje> = {}) =>
    mensaje('ana22', 'laura', ago(ms), text, rest);
  return [
    ana(DAY + 2 * HOUR, 'Buenos días, hice un pedido el lunes y no he recibido el correo de confirmación.'),
    ana(DAY + 2 * HOUR - 20 * SECOND, 'El cargo en la tarjeta sí que está.'),
    laura(DAY + 115 * MINUTE, 'Buenos días, Ana. Lo miro ahora mismo. ¿Me dices el número de pedido?'),
    ana(DAY + 113 * MINUTE, '40-8123'),
    laura(DAY + 110 * MINUTE, 'Gracias. El pedido está confirmado y sale hoy del almacén.'),
    laura(
      DAY + 110 * MINUTE - 30 * SECOND,
      'El correo se quedó retenido: la dirección que consta es ana22@ejemplo.es. ¿Es correcta? Si no lo es, la cambio yo desde aquí y te lo reenvío.',
    ),
    mensaje(
      'ana22',
      'marcos',
      ago(DAY + 60 * MINUTE),
      'Ana, soy Marcos, del almacén. Acabo de etiquetarlo: llega mañana antes de las 14:00.',
    ),
    ana(DAY + 50 * MINUTE, '¡Perfecto! Muchas gracias a los dos.'),
    laura(16 * MINUTE, 'Buenos días, Ana. ¿Ha llegado todo bien?'),
    ana(4 * MINUTE, 'No me llega el correo con el seguimiento, y el repartidor no ha pasado.'),
    ana(3 * MINUTE, '¿Me ayudáis?'),
  ];
}

/** `n` messages, a minute apart, the last one just now. */
export function longThread(n: number): readonly Mensaje[] {
  const words = [
    'Vale',
    'Sí, el de la calle Mayor',
    'Un momento, lo compruebo',
    '¿Y si lo recojo yo?',
    'De acuerdo, gracias',
  ];
  return Array.from({ length: n }, (_, index) =>
    mensaje(
      'ana22',
      index % 3 === 2 ? 'laura' : 'ana22',
      ago((n - index) * MINUTE),
      `${index + 1}. ${words[index % 5]}`,
    ),
  );
}

/** `n` customers, each with something to say. */
export function manyRows(n: number): readonly Conversation[] {
  return Array.from({ length: n }, (_, index) =>
    conversation(`cliente${String(index).padStart(4, '0')}`, ago((index + 1) * MINUTE), `Consulta número ${index}`, {
      unread: index < 150 ? index + 1 : 0,
      waitingSince: index < 150 ? ago((index + 1) * 20 * SECOND) : null,
    }),
  );
}
