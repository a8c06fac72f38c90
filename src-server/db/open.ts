import { openMariadb } from './mariadb.ts';
import type { Repository } from './repository.ts';
import { openSqlite } from './sqlite.ts';

/** The URL names no database we speak. Its text is not repeated: it may hold a password. */
export class DatabaseUrlError extends Error {
  override readonly name = 'DatabaseUrlError';
  constructor() {
    super('The database URL must be sqlite:<file>, mysql://user:pass@host:port/database or mariadb://…');
  }
}

/** The SQLite file of the URL, `null` for another kind of database. */
export function sqliteFile(databaseUrl: string): string | null {
  const file = databaseUrl.match(/^sqlite:(?:\/\/(?=\/))?(.+)$/s)?.[1];
  return file ?? null;
}

/** Opens and migrates the database. Rejects with `DatabaseUrlError`, `NewerDatabaseError` or the driver's error. */
export async function openRepository(databaseUrl: string, timeoutMs: number): Promise<Repository> {
  const file = sqliteFile(databaseUrl);
  if (file !== null) return openSqlite(file);
  if (!/^(mysql|mariadb):\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) throw new DatabaseUrlError();
  return openMariadb(databaseUrl.replace(/^mariadb:/, 'mysql:'), timeoutMs);
}
