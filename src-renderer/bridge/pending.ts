/** Calls on their way: each is answered by its reply, or by a fault when the host goes away. None hangs. */
import type { Reply } from '../../src-shared/contract.ts';

export interface Pending {
  /** Remembers a call. `id` goes out with it and comes back with its reply. */
  add(): { readonly id: number; readonly reply: Promise<Reply> };
  settle(id: number, reply: Reply): void;
  failAll(reply: Reply): void;
}

export function createPending(): Pending {
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  const settle = (id: number, reply: Reply) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  };
  return {
    add() {
      const id = ++last;
      return { id, reply: new Promise((resolve) => waiting.set(id, resolve)) };
    },
    settle,
    failAll(reply) {
      for (const id of [...waiting.keys()]) settle(id, reply);
    },
  };
}
