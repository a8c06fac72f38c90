/** Opens real stores for tests, and what is done to their files between two openings. */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach } from 'vitest';
import { fold } from '../../src-core/adapters/sqlite/ledger.ts';
import { createStoreOpener } from '../../src-core/adapters/sqlite/open.ts';
import { systemClock } from '../../src-core/adapters/system.ts';
import type { Store } from '../../src-core/ports.ts';
import type { Warning } from '../../src-shared/model.ts';
import { tempDir } from './support.ts';

const KEY = 'a'.repeat(64);
const REQUEST = { server: 'https://chat.example', usuario: 'laura' };
const opened: Store[] = [];
afterEach(closeAll);

export function closeAll(): void {
  for (const store of opened.splice(0)) store.close();
}

export const NOTE = { kind: 'note', key: 'ana22', value: { text: 'llamar mañana', editedAt: 5 } } as const;

export function opener(dataDir = tempDir()) {
  const logged: string[] = [];
  const warned: Warning[] = [];
  const open = createStoreOpener({ dataDir, clock: systemClock, log: (_level, fact) => void logged.push(fact) });
  return {
    dataDir,
    logged,
    warned,
    file: () => join(dataDir, readdirSync(dataDir).find((name) => /^[0-9a-f]+\.db$/.test(name)) ?? 'none'),
    open(key: string | null = KEY): Store {
      const { store, warnings } = open({ ...REQUEST, key });
      warned.splice(0, warned.length, ...warnings);
      opened.push(store);
      return store;
    },
    reopen(): Store {
      closeAll();
      return this.open();
    },
  };
}

/** The file as another version of the program might open it. */
export function withFile(file: string, work: (db: Database.Database) => void): void {
  const options: Database.Options & { readonly encryptionKey: string } = { encryptionKey: KEY };
  const db = new Database(file, options);
  work(db);
  fold(db, file);
  db.close();
}

/** The files as a kill -9 at this moment leaves them. */
export function killed(dataDir: string): string {
  const copy = tempDir();
  cpSync(dataDir, copy, { recursive: true });
  return copy;
}
