/** Stores and tables full of what customers write, the same each time. */
import { emptyConversation } from '../src-core/domain/conversation.ts';
import type { Store, StoredMensaje, Write } from '../src-core/ports.ts';

const PAGE = 1_000;
const SECOND = 1_000;
const BEGAN = 1_750_000_000_000;
const WORDS =
  'hola buenos días pedido factura llega correo gracias almacén camión mañana tarde cliente número envío dirección tarjeta pago devolución tienda teléfono producto ayuda problema cuenta nombre calle ciudad ahora luego siempre nunca no sí vale'.split(
    ' ',
  );
const AGENT = 'marta';

/** So many customers with so many messages each. */
export interface DataSet {
  readonly customers: number;
  readonly each: number;
}
export const SMALL: DataSet = { customers: 50, each: 40 };
export const MEDIUM: DataSet = { customers: 500, each: 200 };
export const LARGE: DataSet = { customers: 2_000, each: 500 };

type Chance = (below: number) => number;

/** The same numbers each time (Park and Miller's generator). */
function createChance(seed = 7): Chance {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function sentence(chance: Chance): string {
  return Array.from({ length: 3 + chance(15) }, () => WORDS[chance(WORDS.length)]).join(' ');
}

const REST = { para: null, delivery: 'received', stored: true, mark: null, read: true, cid: null, seq: null } as const;

/** So many messages of 400 customers, in writes as long as a page of history. */
export function fill(store: Store, messages: number): void {
  const chance = createChance();
  const puts = Array.from({ length: messages }, (_, index): Write => {
    const usuario = `cliente${chance(400)}`;
    const mensaje = `${sentence(chance)} ${index}`;
    const fecha = BEGAN + chance(40_000_000) * SECOND;
    const own = { id: `m${index}`, usuario, de: chance(3) === 0 ? 'laura' : usuario, mensaje, fecha };
    return { type: 'put', mensaje: { ...REST, ...own } };
  });
  for (let from = 0; from < messages; from += PAGE) store.write(puts.slice(from, from + PAGE));
}

export const customerName = (index: number): string => `cliente${String(index).padStart(4, '0')}`;

/** One customer's thread, oldest first: every third message is the agent's, the last is the customer's. */
export function threadOf(usuario: string, each: number, seed: number) {
  const chance = createChance(seed + 11);
  const until = BEGAN + seed * 60 * SECOND; // whoever has the lower number has waited longer
  return Array.from({ length: each }, (_, index) => {
    const isTheirs = index % 3 !== 1 || index === each - 1;
    const [de, para] = isTheirs ? [usuario, 'admin'] : [AGENT, usuario];
    return { usuario, de, para, mensaje: `${sentence(chance)} ${index}`, fecha: until - (each - index) * 60 * SECOND };
  });
}

/** A whole thread in the store, as a reading of the history leaves it. */
export function fillThread(store: Store, usuario: string, each: number, seed: number): void {
  const thread = threadOf(usuario, each, seed).map((one, index): StoredMensaje => {
    const delivery = one.de === AGENT ? 'confirmed' : 'received';
    return { ...REST, ...one, id: `${usuario}-${index}`, delivery };
  });
  const last = thread.at(-1);
  if (!last) return;
  const { de, mensaje, fecha } = last;
  const conversation = { ...emptyConversation(usuario), last: { de, mensaje, fecha }, waitingSince: fecha };
  for (let from = 0; from < each; from += PAGE)
    store.write(thread.slice(from, from + PAGE).map((one): Write => ({ type: 'put', mensaje: one })));
  store.write([
    { type: 'conversation', conversation },
    { type: 'etag', usuario, etag: 'W/"bench"' },
    { type: 'memory', memory: { synced: true } },
  ]);
}

export function fillSet(store: Store, { customers, each }: DataSet): void {
  for (let index = 0; index < customers; index++) fillThread(store, customerName(index), each, index);
}
