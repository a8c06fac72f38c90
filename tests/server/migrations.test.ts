/** The tables come to be, and what was there before stays: on a new database, on the legacy one, on a newer one. */
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRepository } from '../../src-server/db/open.ts';
import { type Mariadb, mariadbMissing, startMariadb } from './support/mariadb.ts';
import { otherTarget } from './support/other-server.ts';
import { sqlOf } from './support/own-server.ts';
import { tempDir } from './support/temp-dir.ts';

const open = (databaseUrl: string) => openRepository(databaseUrl, 10_000);
const LEGACY_USER = "INSERT INTO usuarios (usuario, nombre, rol, pass) VALUES ('Núria', 'Núria', 'user', 'h')";
const LEGACY_MESSAGE = "INSERT INTO mensajes (de_usuario, para_usuario, mensaje) VALUES ('Núria', 'admin', 'hola')";

interface Kind {
  readonly name: string;
  readonly missing: string | null;
  create(): Promise<string>;
  readonly legacyTables: readonly string[];
  exec(databaseUrl: string, statements: readonly string[]): Promise<void>;
  readonly newer: string;
}

function contract({ name, missing, create, legacyTables, exec, newer }: Kind): void {
  if (missing !== null) process.stderr.write(`SKIPPED: migrations on ${name}: ${missing}\n`);
  describe.skipIf(missing !== null)(missing === null ? name : `${name} [skipped: ${missing}]`, () => {
    test('a new database, and the same again', async () => {
      const url = await create();
      for (let times = 0; times < 2; times++) {
        const repository = await open(url);
        await repository.insertMensaje({ de: 'maría', para: 'admin', mensaje: 'hola' });
        await repository.close();
      }
      const repository = await open(url);
      expect(await repository.history('MARIA')).toHaveLength(2);
      await repository.close();
    });

    test('the legacy tables, with what is in them', async () => {
      const url = await create();
      await exec(url, [...legacyTables, LEGACY_USER, LEGACY_MESSAGE]);
      const repository = await open(url);
      expect(await repository.findUsuario('nuria')).toMatchObject({ usuario: 'Núria', rol: 'user', imagen: null });
      expect(await repository.history('NURIA')).toMatchObject([{ de_usuario: 'Núria', mensaje: 'hola' }]);
      expect(
        await repository.addUsuario({ usuario: 'nuria', nombre: null, rol: 'user', pass: 'x', imagen: null }),
      ).toBe(false);
      await repository.insertMensaje({ de: 'admin', para: 'Núria', mensaje: 'dime' });
      expect(await repository.pairs()).toHaveLength(2);
      await repository.close();
      expect(await sqlOf(url, 'SELECT mensaje FROM mensajes ORDER BY id')).toMatchObject([
        { mensaje: 'hola' },
        { mensaje: 'dime' },
      ]);
    });

    test('a database of a newer server is refused and left as it is', async () => {
      const url = await create();
      await (await open(url)).close();
      await exec(url, [newer, LEGACY_MESSAGE]);
      await expect(open(url)).rejects.toMatchObject({ name: 'NewerDatabaseError' });
      expect(await sqlOf(url, 'SELECT COUNT(*) AS n FROM mensajes')).toMatchObject([{ n: 1 }]);
    });
  });
}

contract({
  name: 'SQLite',
  missing: null,
  create: async () => `sqlite:${tempDir()}/migrations.db`,
  legacyTables: [
    'CREATE TABLE usuarios (usuario TEXT PRIMARY KEY, nombre TEXT, rol TEXT, pass TEXT, imagen TEXT)',
    `CREATE TABLE mensajes (id INTEGER PRIMARY KEY, de_usuario TEXT, para_usuario TEXT, mensaje TEXT,
      fecha TIMESTAMP DEFAULT CURRENT_TIMESTAMP)`,
  ],
  async exec(databaseUrl, statements) {
    const db = new Database(databaseUrl.slice('sqlite:'.length));
    for (const statement of statements) db.exec(statement);
    db.close();
  },
  newer: 'PRAGMA user_version = 99',
});

const missing = otherTarget ? 'SERVER_URL is set, and this makes databases' : mariadbMissing;
describe('with a server', () => {
  let mariadb: Mariadb;
  beforeAll(async () => {
    if (missing === null) mariadb = await startMariadb();
  });
  afterAll(() => mariadb?.dispose());

  const exec = async (databaseUrl: string, statements: readonly string[]): Promise<void> => {
    const connection = await createConnection(databaseUrl);
    for (const statement of statements) await connection.query(statement);
    await connection.end();
  };
  contract({
    name: 'MariaDB',
    missing,
    create: () => mariadb.createDatabase(),
    legacyTables: [
      `CREATE TABLE usuarios (usuario VARCHAR(50) PRIMARY KEY, nombre VARCHAR(100), rol VARCHAR(20), pass VARCHAR(255),
        imagen VARCHAR(255)) DEFAULT CHARSET = utf8mb4`,
      `CREATE TABLE mensajes (id INT AUTO_INCREMENT PRIMARY KEY, de_usuario VARCHAR(50), para_usuario VARCHAR(50),
        mensaje TEXT, fecha TIMESTAMP DEFAULT CURRENT_TIMESTAMP) DEFAULT CHARSET = utf8mb4`,
    ],
    exec,
    newer: 'INSERT INTO mostrador_migraciones (version) VALUES (99)',
  });

  test.skipIf(missing !== null)('two servers that start together on a new database', async () => {
    const url = await mariadb.createDatabase();
    const both = await Promise.all([open(url), open(url.replace('mysql:', 'mariadb:'))]);
    await Promise.all(both.map((repository) => repository.close()));
    expect(await sqlOf(url, 'SELECT COUNT(*) AS n FROM mostrador_migraciones')).toEqual([{ n: 3 }]);
  });

  test.skipIf(missing !== null)('short key columns and a user table without a key are taken as they are', async () => {
    const url = await mariadb.createDatabase();
    await exec(url, [
      'CREATE TABLE usuarios (usuario VARCHAR(20), nombre TEXT, rol VARCHAR(5), pass TEXT, imagen TEXT)',
      `CREATE TABLE mensajes (id INT AUTO_INCREMENT PRIMARY KEY, de_usuario VARCHAR(20), para_usuario VARCHAR(20),
        mensaje TEXT, fecha TIMESTAMP DEFAULT CURRENT_TIMESTAMP, KEY (de_usuario))`,
    ]);
    const repository = await open(url);
    const ana = { usuario: 'ana', nombre: null, rol: 'user', pass: 'x', imagen: null };
    expect([await repository.addUsuario(ana), await repository.addUsuario({ ...ana, usuario: 'ANA' })]).toEqual([
      true,
      false,
    ]);
    await repository.close();
  });
});
