/** What was started, stopped in the opposite order, once. */

export interface Cleanup {
  /** Added while it runs, or after: undone at once. */
  add(undo: () => unknown): void;
  /** Runs every undo, the last added first, even when one fails; rejects then. Idempotent: one run, one promise. */
  run(): Promise<void>;
}

export function createCleanup(): Cleanup {
  const undos: (() => unknown)[] = [];
  let running: Promise<void> | null = null;
  const drain = async () => {
    const failures: unknown[] = [];
    for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
      try {
        await undo();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `not stopped: ${failures.join(', ')}`);
  };
  return {
    add(undo) {
      undos.push(undo);
      if (running !== null) running = running.catch(() => {}).then(drain); // the first caller heard of the failure
    },
    run: () => (running ??= drain()),
  };
}
