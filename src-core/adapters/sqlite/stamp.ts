/** How many writes a store and its mirror have in common, kept in each: the older of the two is known by it. */
import type { Database } from 'libsql';

export function prepareStamp(db: Database) {
  const read = db.prepare('SELECT count FROM stamp');
  const write = db.prepare('INSERT OR REPLACE INTO stamp (id, count) VALUES (1, ?)');
  return {
    read(): number {
      const row = read.get() as { readonly count: number } | undefined;
      return row?.count ?? 0;
    },
    write: (count: number) => void write.run(count),
  };
}
