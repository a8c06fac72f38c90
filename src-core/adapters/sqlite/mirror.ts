/**
 * A second, small file with what no server could give back: our unresolved messages, the drafts and the agent's
 * records. When the store is damaged, or is an older copy, they are taken from here.
 */
import type { Database } from 'libsql';
import * as v from 'valibot';
import { Mensaje } from '../../../src-shared/model.ts';
import type { AgentRecord } from '../../../src-shared/records.ts';
import type { Log, StoredMensaje, Write } from '../../ports.ts';
import { atomically } from './atomically.ts';
import { DamagedError } from './damaged-error.ts';
import { createFolder } from './folder.ts';
import { prepareRecords } from './records.ts';
import { Text } from './rows.ts';
import { STAMP_TABLE } from './schema.ts';
import { seal, unseal } from './seal.ts';
import { prepareStamp } from './stamp.ts';

export interface Mirror {
  /** What is kept, to put into a store. */
  read(): Salvage;
  stamp(): number;
  /** Whether any of it would change what is kept here. */
  concerns(writes: readonly Write[]): boolean;
  apply(stamp: number, writes: readonly Write[]): void;
  /** These and nothing else. */
  replace(stamp: number, writes: readonly Write[]): void;
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
    CREATE TABLE IF NOT EXISTS records (kind TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
    ${STAMP_TABLE}`);
}

/** Nothing is kept, and no write was in common. */
export function emptyMirror(db: Database): void {
  db.exec('BEGIN IMMEDIATE; DELETE FROM pending; DELETE FROM drafts; DELETE FROM records; DELETE FROM stamp; COMMIT');
}

/** Throws when what is kept cannot be read. */
export function createMirror(db: Database, log: Log, file: string): Mirror {
  const put = db.prepare('INSERT OR REPLACE INTO pending VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM pending WHERE id = ?');
  const setDraft = db.prepare('INSERT OR REPLACE INTO drafts VALUES (?, ?)');
  const dropDraft = db.prepare('DELETE FROM drafts WHERE usuario = ?');
  const drafts = new Map(readDrafts(db));
  readPending(db);
  const records = prepareRecords(db);
  const stamp = prepareStamp(db);
  const folder = createFolder(db, file);

  const isNewDraft = ({ usuario, draft }: { readonly usuario: string; readonly draft: string }) =>
    (drafts.get(usuario) ?? '') !== draft;
  function matters(write: Write): boolean {
    if (write.type === 'put') return isOurs(write.mensaje);
    if (write.type === 'conversation') return isNewDraft(write.conversation);
    return write.type === 'remove' || write.type === 'record' || write.type === 'no-record';
  }
  function applyOne(write: Write): void {
    if (!matters(write)) return;
    if (write.type === 'record' || write.type === 'no-record') records.apply(write);
    else if (write.type === 'remove') remove.run(write.id);
    else if (write.type === 'put') {
      const isSettled = write.mensaje.delivery === 'confirmed';
      if (isSettled) remove.run(write.mensaje.id);
      else put.run(write.mensaje.id, seal(JSON.stringify(write.mensaje)));
    } else if (write.type === 'conversation') {
      const { usuario, draft } = write.conversation;
      if (draft === '') dropDraft.run(usuario);
      else setDraft.run(usuario, seal(JSON.stringify(draft)));
      drafts.set(usuario, draft);
    }
  }
  function transact(count: number, writes: readonly Write[]): void {
    try {
      atomically(db, () => {
        stamp.write(count);
        writes.forEach(applyOne);
      });
    } catch (error) {
      drafts.clear();
      for (const [usuario, draft] of readDrafts(db)) drafts.set(usuario, draft);
      throw error;
    }
    folder.afterWrite();
  }
  return {
    read: () => ({ mensajes: readPending(db), drafts: new Map(readDrafts(db)), records: records.read(log) }),
    stamp: stamp.read,
    concerns: (writes) => writes.some(matters),
    apply: transact,
    replace(count, writes) {
      emptyMirror(db);
      drafts.clear();
      transact(count, writes);
    },
    close() {
      folder.foldNow();
      db.close();
    },
  };
}

function isOurs(mensaje: StoredMensaje): boolean {
  return mensaje.cid !== null;
}

function opened(json: string): string {
  const text = unseal(json);
  if (text === null) throw new DamagedError('a row is not as it was sealed');
  return text;
}
const Sealed = v.pipe(Text, v.transform(opened), v.parseJson());
const KeptRow = v.object({ json: v.pipe(Sealed, Kept) });
const DraftRow = v.object({ usuario: Text, json: v.pipe(Sealed, v.string()) });

/** Both throw for a row that is not as it was sealed. */
export const toKept = (row: unknown): StoredMensaje => v.parse(KeptRow, row).json;
export function toDraft(row: unknown): readonly [string, string] {
  const { usuario, json } = v.parse(DraftRow, row);
  return [usuario, json];
}

const SELECT_PENDING = 'SELECT CAST(json AS BLOB) AS json FROM pending ORDER BY id'; // UUIDv7: as they were written
const SELECT_DRAFTS = 'SELECT CAST(usuario AS BLOB) AS usuario, CAST(json AS BLOB) AS json FROM drafts';

function readPending(db: Database): readonly StoredMensaje[] {
  return db.prepare(SELECT_PENDING).all().map(toKept);
}

function readDrafts(db: Database): readonly (readonly [string, string])[] {
  return db.prepare(SELECT_DRAFTS).all().map(toDraft);
}
