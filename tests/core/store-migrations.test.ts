/** A store of every version there ever was, with rows in it, opened by this program. */
import { rmSync } from 'node:fs';
import type { Database } from 'libsql';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../src-core/adapters/sqlite/schema.ts';
import { closeAll, NOTE, opener, withFile } from './store-opener.ts';

/** What a program of each version could write. */
const ROWS: readonly ((db: Database) => void)[] = [
  (db) =>
    db.exec(`INSERT INTO mensajes (id, usuario, de, para, mensaje, fecha, delivery, stored, read, cid) VALUES
        ('m1', 'ana', 'ana', NULL, 'La camión llegó', 1000, 'received', 1, 1, NULL),
        ('m2', 'ana', 'laura', 'ana', 'ya voy', 2000, 'queued', 0, 1, 'm2');
      INSERT INTO conversaciones VALUES ('ana', 'laura', 'ya voy', 2000, 0, 1000, 'a medias');
      INSERT INTO etags VALUES ('ana', 'W/"1"')`),
  (db) =>
    db.exec(`INSERT INTO mensajes (id, usuario, de, para, mensaje, fecha, delivery, stored, read, seq, mark) VALUES
        ('m3', 'ana', 'ana', 'admin', 'gracias', 1000, 'received', 1, 0, 7, 'altered');
      INSERT INTO memory VALUES ('hasta', '7')`),
  (db) =>
    void db
      .prepare('INSERT INTO records (kind, key, json) VALUES (?, ?, ?)')
      .run(NOTE.kind, NOTE.key, JSON.stringify(NOTE)),
  (db) => db.exec('INSERT INTO stamp (id, count) VALUES (1, 9)'),
  (db) =>
    db.exec(`UPDATE conversaciones SET answered_at = 500;
      UPDATE mensajes SET delivery = 'refused' WHERE id = 'm3'`),
];

/** The file as the program of `version` left it. */
function makeFile(file: string, version: number): void {
  for (const suffix of ['', '-wal', '-shm', '-pages']) rmSync(file + suffix, { force: true });
  withFile(file, (db) => {
    db.exec('PRAGMA journal_mode = WAL');
    for (let step = 0; step < version; step++) {
      db.exec(`BEGIN; ${MIGRATIONS[step]} PRAGMA user_version = ${step + 1}; COMMIT`);
      ROWS[step]?.(db);
    }
  });
}

test('every version has rows of its own', () => {
  expect(ROWS).toHaveLength(MIGRATIONS.length);
});

describe.each(MIGRATIONS.map((_, index) => index + 1))('version %i', (version) => {
  test('keeps all that it had, and takes what is new', () => {
    const at = opener();
    at.open();
    closeAll();
    makeFile(at.file(), version);
    const store = at.open();
    expect(at.warned).toEqual([]);
    const ids = version > 1 ? ['m3', 'm1', 'm2'] : ['m1', 'm2'];
    expect(store.thread('ana').map((one) => one.id)).toEqual(ids);
    expect(store.outbox()).toMatchObject([{ id: 'm2', cid: 'm2', mensaje: 'ya voy', seq: null }]);
    const conversation = { usuario: 'ana', draft: 'a medias', waitingSince: 1_000 };
    expect(store.conversations()).toMatchObject([{ ...conversation, answeredAt: version > 4 ? 500 : null }]);
    expect([...store.unsent()]).toEqual(version > 4 ? [['ana', new Set(['m3'])]] : []);
    expect([store.etag('ana'), store.memory().hasta]).toEqual(['W/"1"', version > 1 ? 7 : null]);
    expect(store.records()).toEqual(version > 2 ? [NOTE] : []);
    const terms = [{ words: ['camion'], prefix: false }];
    const rest = { usuario: null, de: null, desde: null, hasta: null, before: null, limit: 5 };
    expect(store.search({ terms, ...rest }).map((one) => one.id)).toEqual(['m1']);
    store.write([{ type: 'record', record: { ...NOTE, key: 'juan1' } }]);
    const again = at.reopen();
    expect([again.records().length, again.thread('ana').length, at.warned]).toEqual([
      version > 2 ? 2 : 1,
      ids.length,
      [],
    ]);
  });
});
