import { createPool, type Pool, type PoolConnection, type QueryResult } from 'mysql2/promise';
import { within } from '../within.ts';

/** A pool whose every question has a deadline, and which outlives its database's restarts. */
export interface TimedPool {
  query<R extends QueryResult>(statement: string, values?: readonly unknown[]): Promise<R>;
  /** One connection for `work`, kept whole when it succeeds. */
  use<T>(work: (connection: PoolConnection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Dates in UTC whatever the server's zone, refusal instead of silent truncation, and no lock waited for longer. */
function sessionSql(timeoutMs: number): string {
  const seconds = Math.max(1, Math.ceil(timeoutMs / 1_000));
  return `SET time_zone = '+00:00', sql_mode = CONCAT_WS(',', @@sql_mode, 'STRICT_TRANS_TABLES'),
    lock_wait_timeout = ${seconds}, innodb_lock_wait_timeout = ${seconds}`;
}

function openPool(uri: string, size: number, timeoutMs: number): Pool {
  const pool = createPool({
    uri,
    connectionLimit: size,
    queueLimit: 10_000,
    connectTimeout: Math.min(timeoutMs, 5_000),
    charset: 'utf8mb4',
    timezone: 'Z',
    dateStrings: true,
    multipleStatements: false,
  });
  // Queued on the new connection before anything else is; a failure shows in the statement after it.
  pool.pool.on('connection', (connection) => connection.query(sessionSql(timeoutMs), () => undefined));
  return pool;
}

/** The database answered with an error of its own: the connection is as good as before. */
const isAnswered = (error: unknown): boolean =>
  error instanceof Error && 'sqlState' in error && !('fatal' in error && error.fatal);

/** `url` is `mysql://…`; `size` connections. `size` 1 keeps the order of the calls. */
export function createTimedPool(url: string, size: number, timeoutMs: number): TimedPool {
  const pool = openPool(url, size, timeoutMs);
  const use: TimedPool['use'] = async (work) => {
    const connecting = pool.getConnection();
    const connection = await within(timeoutMs, connecting).catch((error: unknown) => {
      connecting.then((late) => late.release()).catch(() => undefined);
      throw error;
    });
    try {
      const result = await within(timeoutMs, work(connection));
      connection.release();
      return result;
    } catch (error) {
      if (isAnswered(error)) connection.release();
      else connection.destroy();
      throw error;
    }
  };
  return {
    use,
    query: (statement, values = []) =>
      use(async (connection) => (await connection.query(statement, [...values]))[0] as never),
    close: () => pool.end(),
  };
}
