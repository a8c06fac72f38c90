/** What was said before you came. One line each: who, how many seconds ago, what. */
export type Line = readonly [from: 'customer' | 'laura' | 'marcos', secondsAgo: number, mensaje: string];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const LONG = `Buenos días. Les cuento con detalle porque ya es la tercera vez que escribo y no quiero que se pierda nada.
El día 3 hice el pedido 40-7781: una mesa de comedor extensible de roble y seis sillas a juego. El transportista me dio cita el día 10 entre las 9 y las 14 h; pedí la mañana libre en el trabajo y no vino nadie. Llamé al teléfono del albarán y me dijeron que el paquete «constaba como entregado».
El día 12 llegaron cuatro sillas, una de ellas con la pata rajada (adjunté las fotos al formulario de la web, incidencia INC-2291). La mesa no llegó. El día 15 me escribieron diciendo que la mesa estaba en el almacén de Getafe y que me llamarían para concertar otra entrega. Hoy, nadie me ha llamado.
Lo que necesito es sencillo: 1) una fecha firme para la mesa y las dos sillas que faltan, 2) que recojan la silla rota y me traigan otra, y 3) que me confirmen por escrito que no se me cobrará un segundo porte. Si no puede ser antes del viernes, prefiero anular todo el pedido y que me devuelvan el importe. Gracias por leer hasta aquí.`;

/** By customer. Those whose last line is theirs are waiting; the rest were answered. */
export const CONVERSATIONS: Readonly<Record<string, readonly Line[]>> = {
  'ana.beltran': [
    ['customer', 2 * DAY + 3 * HOUR, 'Hola, ¿hacéis envíos a Canarias?'],
    ['laura', 2 * DAY + 3 * HOUR - 4 * MINUTE, 'Hola, Ana. Sí, en 5 a 7 días laborables; el porte son 9,90 €.'],
    ['customer', 2 * DAY + 3 * HOUR - 6 * MINUTE, 'Perfecto, muchas gracias'],
    ['customer', 40, 'Hola otra vez, ¿podéis cambiarme la dirección del pedido 40-8123? Me he mudado'],
  ],
  'jose.maria': [
    ['customer', 3 * HOUR, 'Buenos días, el código de descuento BIENVENIDA no me funciona'],
    [
      'marcos',
      3 * HOUR - 5 * MINUTE,
      'Buenos días, José María. Caducó ayer, pero le hago el descuento a mano: ¿me dice el pedido?',
    ],
    ['customer', 3 * HOUR - 7 * MINUTE, 'El 40-8097'],
    ['marcos', 3 * HOUR - 12 * MINUTE, 'Hecho: verá 12,40 € menos en la factura.'],
    ['customer', 3 * HOUR - 13 * MINUTE, 'Eskerrik asko! Muy amable'],
    ['marcos', 3 * HOUR - 14 * MINUTE, 'A usted. Que tenga buen día.'],
  ],
  'lucia.ferrer': [
    ['customer', 12 * MINUTE, 'Necesito la factura con el NIF de la empresa'],
    ['customer', 11 * MINUTE + 30, 'B-12345674'],
    ['customer', 4 * MINUTE, '¿Hola?'],
  ],
  pedro: [
    ['customer', 26 * MINUTE, 'ok'],
    ['customer', 26 * MINUTE, 'ok'],
    ['laura', 22 * MINUTE, 'Queda anotado, Pedro. Te avisamos cuando salga del almacén.'],
  ],
  'ines.quiroga': [['customer', 1 * HOUR + 50 * MINUTE, LONG]],
  'hugo.marin': [
    ['customer', 1 * DAY + 2 * HOUR, '¡Ya ha llegado todo! 🎉🎉 Mil gracias 👏👏🏽'],
    ['laura', 1 * DAY + 2 * HOUR - 9 * MINUTE, '¡Qué alegría, Hugo! 😊'],
    ['customer', 7 * MINUTE, 'Una cosa más… ¿se puede lavar a 40 °C? 🧺👨‍👩‍👧'],
  ],
  'carmen.nunez': [
    ['customer', 5 * DAY + 1 * HOUR, 'Quisiera devolver unos zapatos, me quedan pequeños'],
    ['marcos', 5 * DAY + 40 * MINUTE, 'Claro, Carmen. Le mando la etiqueta de devolución por correo.'],
    ['customer', 4 * DAY, '¿Cuándo me hacen el abono?'],
    ['marcos', 4 * DAY - 20 * MINUTE, 'Entre 3 y 5 días desde que el paquete llega al almacén.'],
    ['customer', 5 * HOUR + 10 * MINUTE, 'Han pasado ya cuatro días y no veo el abono en la cuenta.'],
  ],
  'taller.ruiz': [
    ['customer', 6 * DAY, 'Presupuesto para 40 filtros ref. 77-A, por favor'],
    ['marcos', 6 * DAY - 2 * HOUR, 'Os sale a 6,15 € la unidad, portes incluidos.'],
    ['customer', 6 * DAY - 3 * HOUR, 'Adelante con los 40'],
    ['marcos', 6 * DAY - 3 * HOUR - 5 * MINUTE, 'Pedido 40-7802. Sale mañana.'],
  ],
  'yael.cohen': [
    ['customer', 35 * MINUTE, 'שלום, האם אפשר לשלם באשראי?'],
    ['customer', 34 * MINUTE, 'Hola, ¿se puede pagar con tarjeta? Pedido 40-8110 (אשדוד)'],
  ],
  'dev.martina': [
    ['customer', 58 * MINUTE, 'Cuando pego esto en el comentario del pedido, la web se rompe:'],
    ['customer', 58 * MINUTE - 20, '<img src=x onerror="alert(1)"><b>hola</b> & <script>alert("dos")</script>'],
    ['laura', 50 * MINUTE, 'Gracias, Martina. Se lo paso a los de la web ahora mismo.'],
  ],
  'maria.del.carmen.fernandez-de-cordoba.y.alvarez-de-toledo': [
    ['customer', 2 * HOUR + 15 * MINUTE, '¿Puedo recogerlo en tienda el sábado por la tarde?'],
    ['laura', 2 * HOUR + 5 * MINUTE, 'Sí, abrimos hasta las 20:30. Traiga el DNI y el número de pedido.'],
  ],
  'ivan.rey': [['customer', 18 * HOUR, 'Buenas, ¿tenéis la silla Nórdica en verde?']],
};
