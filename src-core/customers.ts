/** Who is a customer: the server's list, and whoever was seen writing to `admin` since. */
import { ADMIN } from '../src-shared/protocol.ts';
import type { Ends } from './domain/filing.ts';

export interface Customers {
  has(name: string): boolean;
  /** The server's list, anew. */
  replace(names: readonly string[]): void;
  /** A message from a customer to `admin` tells of one more. */
  learn(ends: Ends): void;
}

export function createCustomers(known: readonly string[]): Customers {
  let names = new Set(known);
  return {
    has: (name) => names.has(name),
    replace(list) {
      names = new Set(list);
    },
    learn({ de, para }) {
      if (para === ADMIN) names.add(de);
    },
  };
}
