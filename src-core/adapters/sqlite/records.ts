/** The agent's records in one table; the same in the store and in its mirror. */
import type { Database } from 'libsql';
import * as v from 'valibot';
import { AgentRecord } from '../../../src-shared/records.ts';
import type { Log, Write } from '../../ports.ts';
import { Text } from './rows.ts';
import { seal, unseal } from './seal.ts';

export interface RecordTable {
  /** What is no record of a kind known here (a newer program's, a damaged one) is left out, and the log says so. */
  read(log: Log): readonly AgentRecord[];
  apply(write: Extract<Write, { type: 'record' | 'no-record' }>): void;
}

/** Keys may hold anything a name can: all of a record is in its JSON, where U+0000 and the like are escaped. */
const Row = v.pipe(
  v.object({ json: Text }),
  v.transform(({ json }) => unseal(json) ?? ''),
  v.parseJson(),
  AgentRecord,
);

/** Throws for what is no record. */
export function toRecord(row: unknown): AgentRecord {
  return v.parse(Row, row);
}

export function prepareRecords(db: Database): RecordTable {
  const all = db.prepare('SELECT CAST(json AS BLOB) AS json FROM records ORDER BY kind, key');
  const put = db.prepare('INSERT OR REPLACE INTO records (kind, key, json) VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM records WHERE kind = ? AND key = ?');
  return {
    read: (log) =>
      all.all().flatMap((row) => {
        const parsed = v.safeParse(Row, row);
        if (!parsed.success) log('warn', 'record-dropped', { reason: parsed.issues[0].message.slice(0, 100) });
        return parsed.success ? [parsed.output] : [];
      }),
    apply(write) {
      if (write.type === 'no-record') remove.run(write.kind, write.key);
      else put.run(write.record.kind, write.record.key, seal(JSON.stringify(write.record)));
    },
  };
}
