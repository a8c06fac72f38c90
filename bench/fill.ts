/** A store full of what customers write. */
import type { Store, Write } from '../src-core/ports.ts';

const PAGE = 1_000;
const WORDS =
  'hola buenos días pedido factura llega correo gracias almacén camión mañana tarde cliente número envío dirección tarjeta pago devolución tienda teléfono producto ayuda problema cuenta nombre calle ciudad ahora luego siempre nunca no sí vale'.split(
    ' ',
  );
/** The same numbers each time (Park and Miller's generator). */
function createChance(seed = 7): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** So many messages of 400 customers, in writes as long as a page of history. */
export function fill(store: Store, messages: number): void {
  const chance = createChance();
  const puts = Array.from({ length: messages }, (_, index): Write => {
    const usuario = `cliente${chance(400)}`;
    const mensaje = `${Array.from({ length: 3 + chance(15) }, () => WORDS[chance(WORDS.length)]).join(' ')} ${index}`;
    const fecha = 1_750_000_000_000 + chance(40_000_000) * 1_000;
    const own = { id: `m${index}`, usuario, de: chance(3) === 0 ? 'laura' : usuario, para: null, mensaje, fecha };
    const rest = { delivery: 'received', stored: true, mark: null, read: true, cid: null, seq: null } as const;
    return { type: 'put', mensaje: { ...own, ...rest } };
  });
  for (let from = 0; from < messages; from += PAGE) store.write(puts.slice(from, from + PAGE));
}
