import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyConversation } from '../../src-core/domain/conversation.ts';
import { closeAll, NOTE, opener, withFile } from './store-opener.ts';
import { aMensaje, storeSuite } from './store-suite.ts';
import { tempDir } from './support.ts';

describe('in memory', () => storeSuite(() => opener().open(null)));
describe('encrypted on disk', () => storeSuite(() => opener().open()));

test('what was written is there after reopening, and nowhere in the file as text', () => {
  const at = opener();
  at.open().write([{ type: 'put', mensaje: aMensaje({ mensaje: 'canario-7731' }) }]);
  expect(at.reopen().thread('ana22')).toMatchObject([{ mensaje: 'canario-7731' }]);
  for (const name of readdirSync(at.dataDir))
    expect(readFileSync(join(at.dataDir, name)).includes('canario')).toBe(false);
  expect(statSync(at.file()).mode & 0o777).toBe(0o600);
  expect(statSync(at.dataDir).mode & 0o777).toBe(0o700);
});

describe.each([
  ['overwritten', (file: string) => writeFileSync(file, 'no soy una base de datos, ni lo he sido nunca'.repeat(200))],
  ['truncated', (file: string) => truncateSync(file, 5_000)],
  ['emptied', (file: string) => truncateSync(file, 0)],
  ['cut after its first page', (file: string) => truncateSync(file, 4_096)],
  ['with a broken page', (file: string) => breakPage(file)],
])('a store %s', (_name, damage) => {
  test('is moved aside, whole, and begun anew with what was not sent and the drafts', () => {
    const at = opener();
    const ours = aMensaje({ id: 'c1', cid: 'c1', de: 'laura', para: 'ana22', delivery: 'queued', read: true });
    const sent = aMensaje({
      id: 'c2',
      cid: 'c2',
      de: 'laura',
      para: 'ana22',
      delivery: 'confirmed',
      read: true,
      stored: true,
    });
    const draft = { ...emptyConversation('juan1'), draft: 'a medias' };
    at.open().write([aMensaje(), ours, sent].map((mensaje) => ({ type: 'put', mensaje })));
    at.open().write([
      { type: 'conversation', conversation: draft },
      { type: 'record', record: NOTE },
    ]);
    closeAll();
    damage(at.file());
    const store = at.open();
    expect(at.warned).toEqual([{ kind: 'store-rebuilt', cause: 'damaged', saved: 1, complete: true }]);
    expect(store.outbox()).toEqual([ours]);
    expect(store.records()).toEqual([NOTE]);
    expect(store.conversations()).toEqual(expect.arrayContaining([draft, emptyConversation('ana22')]));
    expect(readdirSync(at.dataDir).some((name) => name.includes('.damaged-'))).toBe(true);
    expect(at.reopen().outbox()).toEqual([ours]);
    expect(at.warned).toEqual([]);
  });
});

/** Everything after the header of one page in the middle, as a bad disk leaves it. */
function breakPage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4_096 * 2, 4_096 * 3);
  writeFileSync(file, bytes);
}

test('a damaged mirror is made again from the store, records too', () => {
  const at = opener();
  at.open().write([{ type: 'record', record: NOTE }]);
  closeAll();
  writeFileSync(at.file().replace(/db$/, 'pending.db'), 'nada');
  at.open();
  closeAll();
  truncateSync(at.file(), 0);
  expect(at.open().records()).toEqual([NOTE]);
});

test('what is no record of ours is left out, said so, and stays in the file', () => {
  const at = opener();
  at.open();
  closeAll();
  withFile(at.file(), (db) => {
    const put = (key: string, json: string) =>
      db.prepare('INSERT INTO records VALUES (?, ?, ?)').run('note', key, json);
    put('a', 'no es JSON');
    put('b', '{"kind":"aura","key":"b","value":1}');
    put('c', JSON.stringify(NOTE));
  });
  expect(at.open().records()).toEqual([NOTE]);
  expect(at.logged).toEqual(['record-dropped', 'record-dropped']);
});

test('a file of a newer program is left as it is', () => {
  const at = opener();
  at.open();
  closeAll();
  withFile(at.file(), (db) => db.exec('PRAGMA user_version = 999'));
  const copy = join(tempDir(), 'copy');
  copyFileSync(at.file(), copy);
  expect(at.open().storage).toEqual({ kind: 'memory', reason: 'newer-store' });
  expect(readFileSync(at.file()).equals(readFileSync(copy))).toBe(true);
});

test('a folder that cannot be written leaves memory, and says so', () => {
  const at = opener('/dev/null/nowhere');
  expect(at.open().storage).toEqual({ kind: 'memory', reason: 'disk-error' });
  expect(at.logged).toEqual(['store-failed']);
});

test('what is written together is read meanwhile, and stays whole or not at all', () => {
  const store = opener().open();
  store.together(() => {
    store.write([{ type: 'put', mensaje: aMensaje({ id: 'a', seq: 1 }) }]);
    store.write([{ type: 'put', mensaje: aMensaje({ id: 'b', delivery: 'queued', cid: 'b' }) }]);
    expect(store.hasSeq(1)).toBe(true);
  });
  const fails = () => {
    store.write([{ type: 'remove', id: 'b' }]);
    store.write([{ type: 'put', mensaje: aMensaje({ id: 'c' }) }]);
    throw new Error('thought better');
  };
  expect(() => store.together(fails)).toThrow('thought better');
  expect(store.thread('ana22').map(({ id }) => id)).toEqual(['a', 'b']);
  store.write([{ type: 'put', mensaje: aMensaje({ id: 'd' }) }]);
  expect(store.thread('ana22')).toHaveLength(3);
});
