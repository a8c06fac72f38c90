import type { PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { MARIADB_MIGRATIONS, mariadbMigrationLog } from './mariadb-migrations.ts';
import { createTimedPool, type TimedPool } from './mariadb-pool.ts';
import { createMariadbSeq } from './mariadb-seq.ts';
import { migrate } from './migrate.ts';
import type { MensajeRow, Pair, Repository, Usuario } from './repository.ts';
import * as sql from './statements.ts';

const READERS = 4;
/** mysql2's and the database's name for a key that exists. */
const DUPLICATE = 'ER_DUP_ENTRY';
/** A first migration of a big legacy table builds indexes. */
const MIGRATION_MS = 600_000;

const FIND = 'SELECT usuario, nombre, rol, pass, imagen FROM usuarios WHERE usuario = ? LIMIT 1';
const HISTORY = `SELECT de_usuario, para_usuario, mensaje, fecha FROM mensajes
  WHERE de_usuario = ? OR para_usuario = ? ORDER BY fecha, id`;

/**
 * Opens, and migrates, a MariaDB or MySQL database. Rejects when it cannot be reached now; later cuts only fail
 * the calls made meanwhile. One connection writes, so that messages are numbered in the order they came.
 */
export async function openMariadb(url: string, timeoutMs: number): Promise<Repository> {
  const migrator = createTimedPool(url, 1, MIGRATION_MS);
  try {
    await migrator.use(migrateLocked);
  } finally {
    await migrator.close();
  }
  const reader = createTimedPool(url, READERS, timeoutMs);
  const writer = createTimedPool(url, 1, timeoutMs);
  return {
    ...createUsuarios(reader, writer),
    ...createMensajes(reader, writer),
    ...createMariadbSeq(reader, writer),
    async close() {
      await Promise.all([reader.close(), writer.close()]);
    },
  };
}

/** Two servers that start together must not migrate together. */
async function migrateLocked(connection: PoolConnection): Promise<void> {
  await connection.query("SELECT GET_LOCK('mostrador_migraciones', 60)");
  try {
    await migrate(connection, mariadbMigrationLog(connection), MARIADB_MIGRATIONS);
  } finally {
    await connection.query("SELECT RELEASE_LOCK('mostrador_migraciones')");
  }
}

type UsuarioMethods = Pick<Repository, 'findUsuario' | 'listUsuarios' | 'addUsuario' | 'removeUsuario' | 'setPass'>;

function createUsuarios(reader: TimedPool, writer: TimedPool): UsuarioMethods {
  const change = async (statement: string, ...values: readonly string[]): Promise<boolean> =>
    (await writer.query<ResultSetHeader>(statement, values)).affectedRows > 0;
  const find = async (usuario: string) => (await reader.query<(Usuario & RowDataPacket)[]>(FIND, [usuario]))[0] ?? null;
  return {
    findUsuario: find,
    listUsuarios: () => reader.query<(Usuario & RowDataPacket)[]>(sql.LIST_USUARIOS),
    async addUsuario({ usuario, nombre, rol, pass, imagen }) {
      if ((await find(usuario)) !== null) return false; // a legacy table may have no unique key
      try {
        await writer.query(sql.INSERT_USUARIO, [usuario, nombre, rol, pass, imagen]);
        return true;
      } catch (error) {
        if ((error as { code?: unknown }).code === DUPLICATE) return false;
        throw error;
      }
    },
    removeUsuario: (usuario) => change('DELETE FROM usuarios WHERE usuario = ?', usuario),
    setPass: (usuario, pass) => change('UPDATE usuarios SET pass = ? WHERE usuario = ?', pass, usuario),
  };
}

type MensajeMethods = Pick<Repository, 'insertMensaje' | 'importMensajes' | 'history' | 'pairs'>;

function createMensajes(reader: TimedPool, writer: TimedPool): MensajeMethods {
  return {
    async insertMensaje({ de, para, mensaje }) {
      await writer.query(sql.INSERT_MENSAJE, [de, para, mensaje]);
    },
    importMensajes: (rows) =>
      writer.use(async (connection) => {
        await connection.beginTransaction();
        try {
          for (const { de, para, mensaje, fecha } of rows) {
            await connection.query(sql.IMPORT_MENSAJE, [de, para, mensaje, sql.fromTime(fecha)]);
          }
          await connection.commit();
        } catch (error) {
          await connection.rollback();
          throw error;
        }
      }),
    async history(usuario) {
      const rows = await reader.query<(MensajeRow & RowDataPacket)[]>(HISTORY, [usuario, usuario]);
      return rows.map((row) => ({ ...row, fecha: sql.toIso(row.fecha) }));
    },
    pairs: () => reader.query<(Pair & RowDataPacket)[]>(sql.PAIRS),
  };
}
