/**
 * Opens the store of one agent on one server: an encrypted file, or memory where there is no key. A damaged file is
 * moved aside and a new one begun with what was not sent yet and the drafts (history brings the rest back); a newer
 * program's file is left alone.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { emptyConversation } from '../../domain/conversation.ts';
import type { Clock, Log, OpenedStore, Store, StoreRequest, Write } from '../../ports.ts';
import { DamagedError, moveAside, openDatabase } from './database.ts';
import { createMirror, type Mirror, mirrored, prepareMirror, type Salvage } from './mirror.ts';
import { migrate } from './schema.ts';
import { createStore } from './store.ts';

export interface StoreOpener {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: Log;
}

export function createStoreOpener(options: StoreOpener): (request: StoreRequest) => OpenedStore {
  return (request) => {
    if (request.key === null) return inMemory(options.log, 'no-keyring');
    try {
      mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
      return openFiles(join(options.dataDir, fileName(request)), request.key, options);
    } catch (error) {
      options.log('error', 'store-failed', { reason: String(error) });
      return inMemory(options.log, 'disk-error');
    }
  };
}

/** Names say nothing of whose file it is. */
function fileName({ server, usuario }: StoreRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([server, usuario]))
    .digest('hex')
    .slice(0, 32);
}

function openFiles(base: string, key: string, options: StoreOpener): OpenedStore {
  const mirror = orAnew(options, `${base}.pending.db`, (file) => openMirror(file, key, options.log));
  const main = orAnew(options, `${base}.db`, (file) =>
    createStore(openDatabase(file, key, migrate), { kind: 'encrypted' }, options.log),
  );
  const store = mirrored(main.value, mirror.value.mirror);
  if (mirror.wasDamaged && !main.wasDamaged) copyBack(mirror.value.mirror, store);
  if (!main.wasDamaged) return { store, warnings: [] };
  const saved = putBack(store, mirror.value.salvage);
  options.log('warn', 'store-rebuilt', { saved });
  return { store, warnings: [{ kind: 'store-rebuilt', saved, complete: !mirror.wasDamaged }] };
}

/** Opens a file; a damaged one is moved aside and opened anew, empty. */
function orAnew<T>({ clock, log }: StoreOpener, file: string, open: (file: string) => T) {
  try {
    return { value: open(file), wasDamaged: false };
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    const aside = moveAside(file, clock.now());
    log('error', 'store-damaged', { aside, reason: error.message });
    return { value: open(file), wasDamaged: true };
  }
}

/** Read at once: a mirror that cannot be read is damaged. */
function openMirror(file: string, key: string, log: Log): { readonly mirror: Mirror; readonly salvage: Salvage } {
  const db = openDatabase(file, key, prepareMirror);
  try {
    const mirror = createMirror(db, log);
    return { mirror, salvage: mirror.read() };
  } catch (error) {
    db.close();
    throw new DamagedError(String(error));
  }
}

/** Into a new store. Returns how many messages of ours were saved. */
function putBack(store: Store, { mensajes, drafts, records }: Salvage): number {
  const writes: Write[] = mensajes.map((mensaje) => ({ type: 'put', mensaje }));
  writes.push(...records.map((record): Write => ({ type: 'record', record })));
  for (const usuario of new Set([...mensajes.map((one) => one.usuario), ...drafts.keys()]))
    writes.push({
      type: 'conversation',
      conversation: { ...emptyConversation(usuario), draft: drafts.get(usuario) ?? '' },
    });
  store.write(writes);
  return mensajes.length;
}

/** The store is whole, its mirror was not: the mirror is made again from it. */
function copyBack(mirror: Mirror, store: Store): void {
  const puts = store.outbox().map((mensaje): Write => ({ type: 'put', mensaje }));
  const drafts = store.conversations().map((conversation): Write => ({ type: 'conversation', conversation }));
  const records = store.records().map((record): Write => ({ type: 'record', record }));
  mirror.apply([...puts, ...drafts, ...records]);
}

function inMemory(log: Log, reason: 'no-keyring' | 'disk-error'): OpenedStore {
  const db = new Database(':memory:');
  migrate(db);
  return { store: createStore(db, { kind: 'memory', reason }, log), warnings: [] };
}
