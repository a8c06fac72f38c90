/** What agent and customers say, and when. */
import type { Random } from './random.ts';

export interface Send {
  /** ms from the start. */
  readonly at: number;
  readonly by: 'agent' | 'customer';
  /** The conversation: the customer's name. */
  readonly customer: string;
  readonly mensaje: string;
}

interface SendsOptions {
  readonly random: Random;
  readonly customers: readonly string[];
  readonly messages: number;
  readonly lasts: number;
  /** Customers only, and three in ten say the same again. */
  readonly doubled: boolean;
}

/** One in twelve is one of these: equal messages that are two messages. */
const COMMON = ['ok', 'sí', 'gracias', 'ok\n', ' ok'] as const;
const TAILS = [
  '',
  ' ¿verdad?',
  ' 🙂',
  ' «así»\nen dos líneas',
  ' <b>&amp;</b>',
  ` ${'muy largo '.repeat(60)}`,
] as const;

export function planSends({ random, customers, messages, lasts, doubled }: SendsOptions): readonly Send[] {
  const sends: Send[] = [];
  const last = new Map<string, string>();
  for (let index = 0; index < messages; index++) {
    const by = !doubled && index % 2 === 0 ? 'agent' : 'customer';
    const customer = random.pick(customers);
    const unique = `${by === 'agent' ? 'A' : 'C'}-${index}${random.pick(TAILS)}`;
    const mensaje = doubled
      ? random.chance(0.3)
        ? (last.get(customer) ?? unique)
        : unique
      : random.chance(1 / 12)
        ? random.pick(COMMON)
        : unique;
    last.set(customer, mensaje);
    // Now and then several at the same moment: people write in bursts.
    const before = sends.at(-1)?.at;
    const at = before !== undefined && random.chance(0.2) ? before : Math.floor((index * lasts) / messages);
    sends.push({ at, by, customer, mensaje });
  }
  return sends;
}
