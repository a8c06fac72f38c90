/** Work begun and not yet done, so that a shutdown can wait for it. */
export interface Pending {
  add(work: Promise<void>): void;
  /** Resolves when all that was added, meanwhile included, is done. */
  settled(): Promise<void>;
}

export function createPending(): Pending {
  const running = new Set<Promise<void>>();
  return {
    add(work) {
      const done = work.catch(() => undefined).finally(() => running.delete(done));
      running.add(done);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
