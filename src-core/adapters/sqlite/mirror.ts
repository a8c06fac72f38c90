/**
 * A second, small file with what no server could give back: our unresolved messages, the drafts and
 * the agent's records. When the store
 * is damaged they are taken from here.
 */
import type { Database } from 'libsql';
import * as v from 'valibot';
import { Mensaje } from '../../../src-shared/model.ts';
import type { AgentRecord } from '../../../src-shared/records.ts';
import type { Log, Store, StoredMensaje, Write } from '../../ports.ts';
import { atomically } from './atomically.ts';
import { prepareRecords } from './records.ts';

export interface Mirror {
  /** What is kept, to put into a new store. */
  read(): Salvage;
  apply(writes: readonly Write[]): void;
  close(): void;
}

export interface Salvage {
  readonly mensajes: readonly StoredMensaje[];
  readonly drafts: ReadonlyMap<string, string>;
  readonly records: readonly AgentRecord[];
}

const Kept = v.object({
  ...Mensaje.entries,
  read: v.boolean(),
  cid: v.nullable(v.string()),
  seq: v.nullable(v.number()),
});

export function prepareMirror(db: Database): void {
  db.exec(`CREATE TABLE IF NOT EXISTS pending (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS drafts (usuario TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS records (kind TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;`);
}

export function createMirror(db: Database, log: Log): Mirror {
  const records = prepareRecords(db);
  const put = db.prepare('INSERT OR REPLACE INTO pending VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM pending WHERE id = ?');
  const setDraft = db.prepare('INSERT OR REPLACE INTO drafts VALUES (?, ?)');
  const dropDraft = db.prepare('DELETE FROM drafts WHERE usuario = ?');
  const drafts = new Map(readDrafts(db));

  function applyOne(write: Write): void {
    if (write.type === 'record' || write.type === 'no-record') records.apply(write);
    else if (write.type === 'remove') remove.run(write.id);
    else if (write.type === 'put' && isOurs(write.mensaje)) {
      const isSettled = write.mensaje.delivery === 'confirmed';
      if (isSettled) remove.run(write.mensaje.id);
      else put.run(write.mensaje.id, JSON.stringify(write.mensaje));
    } else if (write.type === 'conversation') {
      const { usuario, draft } = write.conversation;
      if ((drafts.get(usuario) ?? '') === draft) return;
      if (draft === '') dropDraft.run(usuario);
      else setDraft.run(usuario, JSON.stringify(draft));
      drafts.set(usuario, draft);
    }
  }
  const matters = (write: Write) =>
    (write.type === 'put' && isOurs(write.mensaje)) ||
    write.type === 'remove' ||
    write.type === 'record' ||
    write.type === 'no-record' ||
    (write.type === 'conversation' && (drafts.get(write.conversation.usuario) ?? '') !== write.conversation.draft);
  return {
    read: () => ({ mensajes: readPending(db), drafts: new Map(readDrafts(db)), records: records.read(log) }),
    apply(writes) {
      const mattering = writes.filter(matters);
      if (mattering.length > 0) atomically(db, () => mattering.forEach(applyOne));
    },
    close: () => db.close(),
  };
}

/**
 * The store with every write that matters made in the mirror first: what the store then accepts is in both, and what
 * it refuses is taken out of the mirror again, as well as a full disk allows.
 */
export function mirrored(store: Store, mirror: Mirror): Store {
  return {
    ...store,
    write(writes) {
      mirror.apply(writes);
      try {
        store.write(writes);
      } catch (error) {
        attempt(() => mirror.apply(asTheyAre(store, writes)));
        throw error;
      }
    },
    close() {
      mirror.close();
      store.close();
    },
  };
}

/** The messages and conversations of some writes, as the store has them. */
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
    // the disk is full for this too; the next write of this message corrects it
  }
}

function isOurs(mensaje: StoredMensaje): boolean {
  return mensaje.cid !== null;
}

type Row = { readonly usuario: string; readonly json: string };

function readPending(db: Database): readonly StoredMensaje[] {
  const rows = db.prepare('SELECT json FROM pending ORDER BY id').all() as Row[]; // UUIDv7: as they were written
  return rows.map((row) => v.parse(v.pipe(v.string(), v.parseJson(), Kept), row.json));
}

function readDrafts(db: Database): readonly (readonly [string, string])[] {
  const rows = db.prepare('SELECT usuario, json FROM drafts').all() as Row[];
  return rows.map((row) => [row.usuario, v.parse(v.pipe(v.string(), v.parseJson(), v.string()), row.json)] as const);
}
