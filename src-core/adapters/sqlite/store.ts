/** The `Store` port on one libsql database. Every statement is prepared once; every write is one transaction. */
import type { Database } from 'libsql';
import type { Storage } from '../../../src-shared/model.ts';
import type { Log, Store, Write } from '../../ports.ts';
import { atomically } from './atomically.ts';
import { createFolder } from './folder.ts';
import { createReads, type Reads } from './reads.ts';
import { prepareRecords } from './records.ts';
import { prepareStamp } from './stamp.ts';
import { prepareWrites } from './writes.ts';

/** The store and what only its mirror needs: the count of writes they have in common. */
export interface FileStore extends Store, Pick<Reads, 'unsettled'> {
  stamp(): number;
  writeStamped(stamp: number, writes: readonly Write[]): void;
}

/** `file` null: in memory. */
export function createStore(db: Database, storage: Storage, log: Log, file: string | null): FileStore {
  const folder = createFolder(db, file);
  const stamp = prepareStamp(db);
  const records = prepareRecords(db);
  const apply = prepareWrites(db, records);
  let isOpen = false;
  function transact(work: () => void): void {
    if (isOpen) {
      work();
      return;
    }
    isOpen = true;
    try {
      atomically(db, work);
    } finally {
      isOpen = false;
    }
    folder.afterWrite();
  }
  return {
    ...createReads(db, records, log),
    storage,
    write: (writes) => transact(() => writes.forEach(apply)),
    together: transact,
    stamp: stamp.read,
    writeStamped(count, writes) {
      transact(() => {
        stamp.write(count);
        writes.forEach(apply);
      });
    },
    close() {
      folder.foldNow();
      db.close();
    },
  };
}
