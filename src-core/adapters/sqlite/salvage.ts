/** What can still be read of a damaged mirror: the rows whose seal holds, from either end up to what is broken. */
import Database from 'libsql';
import type { Log } from '../../ports.ts';
import { type Salvage, toDraft, toKept } from './mirror.ts';
import { toRecord } from './records.ts';

/** `aside`: the file under its new name. Never throws. */
export function salvageFrom(aside: string, key: string, log: Log): Salvage {
  const options: Database.Options & { readonly encryptionKey: string } = { encryptionKey: key };
  try {
    const db = new Database(aside, options);
    const kept = rows(db, 'pending', ['id']).flatMap((row) => wholeOnly(() => toKept(row)));
    const drafts = rows(db, 'drafts', ['usuario']).flatMap((row) => wholeOnly(() => toDraft(row)));
    const records = rows(db, 'records', ['kind', 'key']).flatMap((row) => wholeOnly(() => toRecord(row)));
    db.close();
    return { mensajes: kept, drafts: new Map(drafts), records };
  } catch (error) {
    log('warn', 'nothing-salvaged', { reason: String(error).slice(0, 200) });
    return { mensajes: [], drafts: new Map(), records: [] };
  }
}

/** As bytes: a damaged text read as text ends the process. */
function rows(db: Database.Database, table: string, key: readonly string[]): readonly unknown[] {
  const columns = [...key, 'json'].map((column) => `CAST(${column} AS BLOB) AS ${column}`);
  const found = new Map<string, unknown>();
  for (const order of ['ASC', 'DESC']) {
    const by = key.map((column) => `${table}.${column} ${order}`);
    try {
      const statement = db.prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${by.join(', ')}`);
      for (const row of statement.iterate() as Iterable<object>)
        found.set(
          Object.values(row)
            .map((bytes) => Buffer.from(bytes).toString('hex'))
            .join(),
          row,
        );
    } catch {
      // as far as it can be read from this end
    }
  }
  return [...found.values()];
}

function wholeOnly<T>(read: () => T): readonly T[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}
