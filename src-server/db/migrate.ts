/** One step of the schema. `up` may find its work done already (legacy tables, a step cut short) and must not mind. */
export interface Migration<Db> {
  readonly version: number;
  readonly up: (db: Db) => Promise<void>;
}

export interface MigrationLog {
  /** 0 for a database that was never migrated. */
  version(): Promise<number>;
  record(version: number): Promise<void>;
}

/** The database was made by a newer server: it is left as it is. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
  constructor(found: number, known: number) {
    super(`The database has version ${found}, and this server knows up to ${known}: update the server.`);
  }
}

/** Brings the database to the newest version, one step at a time. Answers the versions applied now. */
export async function migrate<Db>(
  db: Db,
  log: MigrationLog,
  steps: readonly Migration<Db>[],
): Promise<readonly number[]> {
  const found = await log.version();
  const known = steps.at(-1)?.version ?? 0;
  if (found > known) throw new NewerDatabaseError(found, known);
  const due = steps.filter(({ version }) => version > found);
  for (const { version, up } of due) {
    await up(db);
    await log.record(version);
  }
  return due.map(({ version }) => version);
}
