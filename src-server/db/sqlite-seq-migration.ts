import type Database from 'libsql';
import { foldName } from '../fold.ts';
import { ADOPT_MAX } from './seq-store.ts';

const COUNTER = `
  CREATE TABLE IF NOT EXISTS mostrador_secuencia (nombre TEXT PRIMARY KEY NOT NULL, valor INTEGER NOT NULL);
  INSERT OR IGNORE INTO mostrador_secuencia (nombre, valor) VALUES ('mensajes', 0);
  CREATE UNIQUE INDEX IF NOT EXISTS mensajes_seq ON mensajes (seq);
  CREATE UNIQUE INDEX IF NOT EXISTS mensajes_cid ON mensajes (de_usuario, cid);`;

function addColumn(db: Database.Database, name: string, type: string): void {
  const columns = db.prepare('SELECT name FROM pragma_table_info(?)').all('mensajes') as readonly { name: string }[];
  if (!columns.some((column) => column.name === name)) db.exec(`ALTER TABLE mensajes ADD COLUMN ${name} ${type}`);
}

/** `seq` and `cid` beside the legacy columns, and the rows that are there numbered by id. */
export async function addSeq(db: Database.Database): Promise<void> {
  addColumn(db, 'seq', 'INTEGER');
  addColumn(db, 'cid', 'TEXT');
  db.exec(COUNTER);
  const adopt = createCounter(db).adopt;
  while (db.transaction(adopt).immediate() > 0);
}

/** The counter row. Everything but `hasOrphans` and `read` belongs in an immediate transaction. */
export interface SqliteCounter {
  read(): number;
  write(valor: number): void;
  hasOrphans(): boolean;
  /** Numbers what has no `seq`, by id, at most `ADOPT_MAX`; answers how many. */
  adopt(): number;
}

export function createCounter(db: Database.Database): SqliteCounter {
  const select = db.prepare("SELECT valor FROM mostrador_secuencia WHERE nombre = 'mensajes'");
  const update = db.prepare("UPDATE mostrador_secuencia SET valor = ? WHERE nombre = 'mensajes'");
  const orphan = db.prepare('SELECT 1 FROM mensajes WHERE seq IS NULL LIMIT 1');
  const orphans = db.prepare(`SELECT id, de_usuario AS de, para_usuario AS para FROM mensajes
    WHERE seq IS NULL ORDER BY id LIMIT ${ADOPT_MAX}`);
  const number = db.prepare('UPDATE mensajes SET seq = ? WHERE id = ?');
  const name = db.prepare('INSERT OR IGNORE INTO nombres (usuario, plegado) VALUES (?, ?)');
  const read = (): number => (select.get() as { valor: number }).valor;
  const write = (valor: number): void => void update.run(valor);
  return {
    read,
    write,
    hasOrphans: () => orphan.get() !== undefined,
    adopt() {
      const rows = orphans.all() as readonly { id: number; de: string; para: string }[];
      if (rows.length === 0) return 0;
      let valor = read();
      for (const { id, de, para } of rows) {
        number.run(++valor, id);
        for (const usuario of [de, para]) name.run(usuario, foldName(usuario));
      }
      write(valor);
      return rows.length;
    },
  };
}
