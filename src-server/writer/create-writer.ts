import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NewSeqMensaje, SeqStore } from '../db/seq-store.ts';
import { errorFields, type ServerLog } from '../log.ts';
import { expired, type Item, type Settled, type Written } from './items.ts';
import { createQueue } from './queue.ts';
import { createSureStore } from './store-surely.ts';

export interface Writer {
  /**
   * Queues one message; false, and `settled` hears nothing, when the queue is full. `settled` hears what became of it
   * synchronously, in `seq` order among all messages, after commit: once, or `unavailable` first and `stored` later,
   * when a commit whose answer was lost turns out to be in. A repeat of one under way hears `known`. `waitMs`: how
   * long it may wait; null: as long as it takes.
   */
  write(mensaje: NewSeqMensaje, waitMs: number | null, settled: Settled): boolean;
  /** Resolves when nothing waits. */
  idle(): Promise<void>;
  /** Gives up what is undecided. */
  stop(): void;
}

export interface WriterDeps {
  readonly store: Pick<SeqStore, 'storeBatch' | 'isCommitted'>;
  readonly queueMax: number;
  readonly log: ServerLog;
  /** ms since the epoch. */
  readonly now: () => number;
}

/** One transaction at a time with everything that waits: this process's only writer of numbered messages. */
export function createWriter({ store, queueMax, log, now }: WriterDeps): Writer {
  const queue = createQueue(queueMax, now);
  let isStopped = false;
  let running: Promise<void> | null = null;
  const storeSurely = createSureStore({ store, queue, log, isStopped: () => isStopped });

  const finishAll = (items: readonly Item[], writtenOf: (item: Item) => Written): void => {
    for (const item of items) {
      try {
        queue.finish(item, writtenOf(item));
      } catch (error) {
        log.error(errorFields(error), 'message-not-announced');
      }
    }
  };
  const run = async (): Promise<void> => {
    await nextTurn(); // all that this turn of the event loop reads goes into one transaction
    while (queue.size() > 0) {
      const batch = queue.take();
      try {
        const outcome = await storeSurely(batch);
        finishAll(batch, (item) => outcome.get(item) ?? expired());
      } catch (error) {
        finishAll(batch, () => ({ kind: 'unavailable', error }));
      }
    }
    running = null;
  };
  return {
    write(mensaje, waitMs, settled) {
      const isTaken = queue.add(mensaje, waitMs === null ? null : now() + waitMs, settled);
      if (isTaken) running ??= run();
      return isTaken;
    },
    idle: async () => void (await running),
    stop() {
      isStopped = true;
    },
  };
}
