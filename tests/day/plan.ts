/** A day by seed: who writes what, in which order. What is said next waits for the answer to what was said before. */
import { createRandom } from '../chaos/plan/random.ts';

export interface Size {
  readonly customers: number;
  /** In all, by customers. */
  readonly messages: number;
}

/** What one customer writes at once, before they wait for an answer. */
type Question = readonly string[];

export interface Plan {
  readonly seed: number;
  /** By customer, in the order they first write. */
  readonly customers: ReadonlyMap<string, readonly Question[]>;
}

const WORDS = [
  'Hola',
  '¿Me ayudáis?',
  'No me llega el pedido',
  'Es para mañana',
  'Gracias 🙂',
  '<b>urgente</b>',
  'مرحبا',
];
const MOST_AT_ONCE = 3;

/** Throws when there are fewer messages than customers. */
export function planDay(seed: number, { customers, messages }: Size): Plan {
  if (messages < customers) throw new RangeError('every customer writes');
  const random = createRandom(seed);
  const names = Array.from({ length: customers }, (_, index) => `cliente${String(index + 1).padStart(2, '0')}`);
  const shares = new Map(names.map((name) => [name, 1]));
  for (let left = messages - customers; left > 0; left--) {
    const name = random.pick(names);
    shares.set(name, (shares.get(name) ?? 0) + 1);
  }
  const questions = (share: number, name: string): readonly Question[] => {
    const asked: string[][] = [];
    for (let done = 0; done < share; ) {
      const size = Math.min(random.int(1, MOST_AT_ONCE), share - done);
      asked.push(Array.from({ length: size }, (_, n) => `${random.pick(WORDS)} (${name}, ${done + n + 1})`));
      done += size;
    }
    return asked;
  };
  return { seed, customers: new Map([...shares].map(([name, share]) => [name, questions(share, name)])) };
}
