/**
 * Opens the store of one agent on one server: an encrypted file, or memory where there is no key. A damaged file is
 * moved aside and a new one begun with what was not sent yet and the drafts (history brings the rest back); a newer
 * program's file is left alone.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Storage } from '../../../src-shared/model.ts';
import type { Clock, Log, OpenedStore, StoreRequest } from '../../ports.ts';
import { agree, missing } from './agree.ts';
import { DamagedError } from './damaged-error.ts';
import { copyAside, moveAside, openDatabase } from './database.ts';
import { createMirror, emptyMirror, prepareMirror } from './mirror.ts';
import { mirrored } from './mirrored.ts';
import { salvageFrom } from './salvage.ts';
import { migrate, NewerStoreError } from './schema.ts';
import { createStore } from './store.ts';

type MemoryReason = Extract<Storage, { kind: 'memory' }>['reason'];

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
      return inMemory(options.log, error instanceof NewerStoreError ? 'newer-store' : 'disk-error');
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
  const { log } = options;
  const mirrorFile = `${base}.pending.db`;
  const beside = orAnew(options, mirrorFile, (file) => openMirror(file, key, options));
  const main = orAnew(options, `${base}.db`, (file) =>
    createStore(openDatabase(file, key, migrate), { kind: 'encrypted' }, log, file),
  );
  const { mirror, aside } = beside.value;
  const found = agree(main.value, mirror);
  const store = mirrored(main.value, mirror);
  const lost = main.aside !== null ? (beside.aside ?? aside) : null;
  if (lost !== null) store.write(missing(store, salvageFrom(lost, key, log)));
  if (found !== 'same') log('warn', 'store-mirror-differed', { found });
  if (main.aside === null && found !== 'far-behind') return { store, warnings: [] };
  const saved = store.outbox().length;
  log('warn', 'store-rebuilt', { saved });
  const cause = main.aside !== null ? 'damaged' : 'older';
  return { store, warnings: [{ kind: 'store-rebuilt', cause, saved, complete: lost === null }] };
}

/** Opens a file; a damaged one is moved aside and opened anew, empty. */
function orAnew<T>({ clock, log }: StoreOpener, file: string, open: (file: string) => T) {
  try {
    return { value: open(file), aside: null };
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    const aside = moveAside(file, clock.now());
    log('error', 'store-damaged', { aside, reason: error.message });
    return { value: open(file), aside };
  }
}

/** Read at once, before it is relied on: what cannot be read is set aside, in a copy, and the file begun anew. */
function openMirror(file: string, key: string, { clock, log }: StoreOpener) {
  const db = openDatabase(file, key, prepareMirror);
  try {
    return { mirror: createMirror(db, log, file), aside: null };
  } catch (error) {
    const aside = copyAside(file, clock.now());
    log('error', 'store-damaged', { aside, reason: String(error).slice(0, 200) });
    emptyMirror(db);
    return { mirror: createMirror(db, log, file), aside };
  }
}

function inMemory(log: Log, reason: MemoryReason): OpenedStore {
  const db = new Database(':memory:');
  migrate(db);
  return { store: createStore(db, { kind: 'memory', reason }, log, null), warnings: [] };
}
