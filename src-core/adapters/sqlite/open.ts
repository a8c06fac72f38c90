/**
 * Opens the store of one agent on one server: an encrypted file, or memory where there is no key.
 * A damaged file is moved aside and a new one begun (history refills it); a newer program's is left alone.
 */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Clock, Log, Store, StoreRequest } from '../../ports.ts';
import { migrate, NewerStoreError, pragma } from './schema.ts';
import { createStore } from './store.ts';

export interface StoreOpener {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: Log;
}

export function createStoreOpener({ dataDir, clock, log }: StoreOpener): (request: StoreRequest) => Store {
  return (request) => {
    if (request.key === null) return inMemory('no-keyring');
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      return openFile(join(dataDir, fileName(request)), request.key, { dataDir, clock, log });
    } catch (error) {
      log('error', 'store-failed', { reason: String(error) });
      return inMemory('disk-error');
    }
  };
}

/** Names say nothing of whose file it is. */
function fileName({ server, usuario }: StoreRequest): string {
  return `${createHash('sha256')
    .update(JSON.stringify([server, usuario]))
    .digest('hex')
    .slice(0, 32)}.db`;
}

function openFile(file: string, key: string, { clock, log }: StoreOpener): Store {
  try {
    return open(file, key);
  } catch (error) {
    if (error instanceof NewerStoreError || !existsSync(file)) throw error;
    const aside = `${file}.damaged-${clock.now()}`;
    for (const suffix of ['', '-wal', '-shm']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
    log('error', 'store-damaged', { aside, reason: String(error) });
    return open(file, key);
  }
}

function open(file: string, key: string): Store {
  const options: Database.Options & { readonly encryptionKey: string } = { encryptionKey: key };
  const db = new Database(file, options);
  try {
    chmodSync(file, 0o600);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL'); // what is shown survives a power cut
    migrate(db);
    const check = pragma(db, 'quick_check');
    if (check !== 'ok') throw new Error(`quick_check: ${String(check)}`);
    return createStore(db, { kind: 'encrypted' });
  } catch (error) {
    db.close();
    throw error;
  }
}

function inMemory(reason: 'no-keyring' | 'disk-error'): Store {
  const db = new Database(':memory:');
  migrate(db);
  return createStore(db, { kind: 'memory', reason });
}
