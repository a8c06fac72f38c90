import Database from 'libsql';
import { foldName } from '../fold.ts';
import { migrate } from './migrate.ts';
import type { NewMensaje, Pair, Repository, Usuario } from './repository.ts';
import { foldMissingNames, SQLITE_MIGRATIONS, sqliteMigrationLog } from './sqlite-migrations.ts';
import { createSqliteSeq } from './sqlite-seq.ts';
import * as sql from './statements.ts';

/** Another process (the CLI) may hold the file for one statement; the wait blocks this process, so it is short. */
const BUSY_MS = 1_000;

const FIND = `SELECT u.usuario, u.nombre, u.rol, u.pass, u.imagen FROM usuarios u
  LEFT JOIN nombres n ON n.usuario = u.usuario WHERE n.plegado = ? OR u.usuario = ?`;
/** The text as bytes: the driver ends a string at its first NUL. */
const HISTORY = `SELECT de_usuario, para_usuario, CAST(mensaje AS BLOB) AS mensaje, fecha FROM mensajes
  WHERE de_usuario IN (SELECT usuario FROM nombres WHERE plegado = ?)
     OR para_usuario IN (SELECT usuario FROM nombres WHERE plegado = ?)
  ORDER BY fecha, id`;

/** Opens, and migrates, the file (`:memory:` for none). Rejects when it is no database or a newer one. */
export async function openSqlite(file: string): Promise<Repository> {
  const db = new Database(file, { timeout: BUSY_MS });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  await migrate(db, sqliteMigrationLog(db), SQLITE_MIGRATIONS);
  foldMissingNames(db);
  return {
    ...createUsuarios(db),
    ...createMensajes(db),
    ...createSqliteSeq(db),
    close: async () => void db.close(),
  };
}

type UsuarioMethods = Pick<Repository, 'findUsuario' | 'listUsuarios' | 'addUsuario' | 'removeUsuario' | 'setPass'>;

function createUsuarios(db: Database.Database): UsuarioMethods {
  const find = (usuario: string) => db.prepare(FIND).get(foldName(usuario), usuario) as Usuario | undefined;
  const change = (statement: string, usuario: string, ...values: readonly string[]): boolean => {
    const found = find(usuario);
    return found !== undefined && db.prepare(statement).run(...values, found.usuario).changes > 0;
  };
  const add = db.transaction((row: Usuario): boolean => {
    if (find(row.usuario) !== undefined) return false;
    addName(db, row.usuario);
    db.prepare(sql.INSERT_USUARIO).run(row.usuario, row.nombre, row.rol, row.pass, row.imagen);
    return true;
  });
  return {
    findUsuario: async (usuario) => find(usuario) ?? null,
    listUsuarios: async () => db.prepare(sql.LIST_USUARIOS).all() as Usuario[],
    addUsuario: async (row) => add.immediate(row),
    removeUsuario: async (usuario) => change('DELETE FROM usuarios WHERE usuario = ?', usuario),
    setPass: async (usuario, pass) => change('UPDATE usuarios SET pass = ? WHERE usuario = ?', usuario, pass),
  };
}

type MensajeMethods = Pick<Repository, 'insertMensaje' | 'importMensajes' | 'history' | 'pairs'>;
type StoredRow = { de_usuario: string; para_usuario: string; mensaje: Uint8Array | null; fecha: string };

function createMensajes(db: Database.Database): MensajeMethods {
  const insert = db.prepare(sql.INSERT_MENSAJE);
  const importOne = db.prepare(sql.IMPORT_MENSAJE);
  const history = db.prepare(HISTORY);
  const insertOne = db.transaction(({ de, para, mensaje }: NewMensaje) => {
    insert.run(de, para, mensaje);
    addName(db, de);
    addName(db, para);
  });
  const importAll = db.transaction((rows: Parameters<Repository['importMensajes']>[0]) => {
    for (const { de, para, mensaje, fecha } of rows) {
      importOne.run(de, para, mensaje, sql.fromTime(fecha));
      addName(db, de);
      addName(db, para);
    }
  });
  return {
    insertMensaje: async (mensaje) => void insertOne.immediate(mensaje),
    importMensajes: async (rows) => void importAll.immediate(rows),
    async history(usuario) {
      const plegado = foldName(usuario);
      return (history.all(plegado, plegado) as StoredRow[]).map(({ de_usuario, para_usuario, mensaje, fecha }) => ({
        de_usuario,
        para_usuario,
        mensaje: mensaje && Buffer.from(mensaje).toString(),
        fecha: sql.toIso(fecha),
      }));
    },
    pairs: async () => db.prepare(sql.PAIRS).all() as Pair[],
  };
}

function addName(db: Database.Database, usuario: string): void {
  db.prepare('INSERT OR IGNORE INTO nombres (usuario, plegado) VALUES (?, ?)').run(usuario, foldName(usuario));
}
