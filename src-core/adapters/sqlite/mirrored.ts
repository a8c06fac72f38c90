/**
 * The store with every write that matters made in the mirror first: what the store then accepts is in both, and what
 * it refuses is taken out of the mirror again, as soon as a full disk allows.
 */
import type { AgentRecord } from '../../../src-shared/records.ts';
import type { Store, Write } from '../../ports.ts';
import type { Mirror } from './mirror.ts';
import type { FileStore } from './store.ts';

export function mirrored(store: FileStore, mirror: Mirror): Store {
  /** What the store refused and the mirror still has. */
  let owed: readonly Write[] = [];
  function takeBack(): void {
    if (owed.length === 0) return;
    mirror.apply(store.stamp(), asTheyAre(store, owed));
    owed = [];
  }
  /** What has been written together so far; null: nothing is. */
  let gathered: Write[] | null = null;
  function guarded(writes: readonly Write[], inStore: () => void): void {
    try {
      inStore();
    } catch (error) {
      owed = writes;
      attempt(takeBack);
      throw error;
    }
  }
  function write(writes: readonly Write[]): void {
    takeBack();
    if (!mirror.concerns(writes)) {
      store.write(writes);
      return;
    }
    const stamp = store.stamp() + 1;
    mirror.apply(stamp, writes);
    guarded(writes, () => store.writeStamped(stamp, writes));
  }
  return {
    ...store,
    write(writes) {
      if (gathered === null) return write(writes);
      gathered.push(...writes);
      store.write(writes);
    },
    together(work) {
      takeBack();
      const writes: Write[] = [];
      gathered = writes;
      try {
        guarded(writes, () =>
          store.together(() => {
            work();
            if (!mirror.concerns(writes)) return;
            const stamp = store.stamp() + 1;
            mirror.apply(stamp, writes);
            store.writeStamped(stamp, []);
          }),
        );
      } finally {
        gathered = null;
      }
    },
    close() {
      attempt(takeBack);
      mirror.close();
      store.close();
    },
  };
}

/** What some writes are about, as the store has it. */
function asTheyAre(store: Store, writes: readonly Write[]): readonly Write[] {
  const conversations = new Map(store.conversations().map((one) => [one.usuario, one]));
  return writes.flatMap((write): readonly Write[] => {
    if (write.type === 'conversation') {
      const conversation = conversations.get(write.conversation.usuario) ?? { ...write.conversation, draft: '' };
      return [{ type: 'conversation', conversation }];
    }
    if (write.type === 'record') return [recordAsItIs(store, write.record)];
    if (write.type === 'no-record') return [recordAsItIs(store, write)];
    if (write.type !== 'put' && write.type !== 'remove') return [];
    const id = write.type === 'put' ? write.mensaje.id : write.id;
    const mensaje = store.message(id);
    return [mensaje ? { type: 'put', mensaje } : { type: 'remove', id }];
  });
}

function recordAsItIs(store: Store, { kind, key }: Pick<AgentRecord, 'kind' | 'key'>): Write {
  const record = store.records().find((one) => one.kind === kind && one.key === key);
  return record ? { type: 'record', record } : { type: 'no-record', kind, key };
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // the disk is full for this too: done before the next write, or at the end
  }
}
