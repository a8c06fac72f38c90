/** One transaction. On a full disk SQLite has rolled back by itself, and libsql's own wrapper then hides the reason. */
import type { Database } from 'libsql';

export function atomically(db: Database, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
