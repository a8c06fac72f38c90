import { setTimeout as delay } from 'node:timers/promises';
import { CommitUnknownError, type SeqStore, type Stored } from '../db/seq-store.ts';
import { errorFields, type ServerLog } from '../log.ts';
import type { Item } from './items.ts';
import type { Queue } from './queue.ts';

export interface SureStoreDeps {
  readonly store: Pick<SeqStore, 'storeBatch' | 'isCommitted'>;
  readonly queue: Queue;
  readonly log: ServerLog;
  readonly isStopped: () => boolean;
}

/** A connection that died while nobody used it shows at the first question: the second one gets a new connection. */
const ATTEMPTS = 2;
/** Between two questions whether a commit is in, ms. */
const RECALL_MS = 250;

/** What became of each of the items; undefined: it was not stored, and its time is over. */
export type Outcome = ReadonlyMap<Item, Stored>;

/**
 * Stores a batch and knows whether it did: a commit whose answer was lost is looked for until the database says.
 * Rejects, with nothing stored, when the database fails.
 */
export function createSureStore({ store, queue, log, isStopped }: SureStoreDeps) {
  const isCommitted = async (batch: readonly Item[], unknown: CommitUnknownError): Promise<boolean> => {
    for (;;) {
      try {
        return await store.isCommitted(unknown.outcome);
      } catch (error) {
        if (isStopped()) throw error;
        log.warn(errorFields(error), 'commit-unknown');
      }
      queue.expire(batch);
      await delay(RECALL_MS);
    }
  };
  const attempt = async (batch: readonly Item[]): Promise<readonly Stored[]> => {
    try {
      return await store.storeBatch(batch.map(({ mensaje }) => mensaje));
    } catch (error) {
      if (error instanceof CommitUnknownError && (await isCommitted(batch, error))) return error.outcome;
      throw error;
    }
  };
  return async (items: readonly Item[]): Promise<Outcome> => {
    let batch = items;
    for (let tried = 1; ; tried++) {
      try {
        const outcome = await attempt(batch);
        return new Map(batch.flatMap((item, at) => (outcome[at] ? [[item, outcome[at]]] : [])));
      } catch (error) {
        if (tried === ATTEMPTS || isStopped()) throw error;
        log.warn(errorFields(error), 'messages-tried-again');
        batch = queue.expire(batch);
      }
    }
  };
}
