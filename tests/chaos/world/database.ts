/** The server's database, read from outside: the truth. */
import { join } from 'node:path';
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';
import type { startMariadb } from '../../server/support/mariadb.ts';

export interface Row {
  readonly de: string;
  readonly para: string;
  readonly mensaje: string;
  /** ms; whole seconds. */
  readonly fecha: number;
}

export interface ChaosDatabase {
  readonly url: string;
  /** In the order the server gave them. */
  rows(): Promise<readonly Row[]>;
  /** Ends it without goodbye; the undo starts it again. A file has nothing to end. */
  stop(): Promise<() => Promise<void>>;
}

type Raw = Readonly<Record<string, unknown>>;

/** By `seq` where there is one: an id is not the order of commits (protocol.md). */
function inOrder(rows: readonly Raw[]): readonly Row[] {
  const place = (row: Raw) => Number(row['seq'] ?? row['id']);
  return rows
    .toSorted((a, b) => place(a) - place(b))
    .map((row) => ({
      de: text(row['de_usuario']),
      para: text(row['para_usuario']),
      mensaje: text(row['mensaje']),
      fecha: Date.parse(`${String(row['fecha']).replace(' ', 'T')}Z`),
    }));
}

/** libsql gives bytes as either of the two. */
const text = (value: unknown): string =>
  value instanceof ArrayBuffer || value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value);

export function sqliteDatabase(dir: string): ChaosDatabase {
  const file = join(dir, 'server.db');
  return {
    url: `sqlite:${file}`,
    async rows() {
      const db = new Database(file, { readonly: true });
      try {
        return inOrder(db.prepare('SELECT *, CAST(mensaje AS BLOB) AS mensaje FROM mensajes').all() as Raw[]);
      } finally {
        db.close();
      }
    },
    stop: async () => async () => {},
  };
}

export type Daemon = Awaited<ReturnType<typeof startMariadb>>;

/** A fresh database on a daemon of ours. */
export async function mariadbDatabase(daemon: Daemon): Promise<ChaosDatabase> {
  const url = await daemon.createDatabase();
  return {
    url,
    async rows() {
      const connection = await createConnection({ uri: url, charset: 'utf8mb4', timezone: 'Z', dateStrings: true });
      try {
        const [rows] = await connection.query('SELECT * FROM mensajes');
        return inOrder(rows as Raw[]);
      } finally {
        await connection.end();
      }
    },
    async stop() {
      await daemon.kill();
      return daemon.start;
    },
  };
}
