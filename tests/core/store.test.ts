import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, test } from 'vitest';
import { createStoreOpener } from '../../src-core/adapters/sqlite/open.ts';
import { systemClock } from '../../src-core/adapters/system.ts';
import type { Store } from '../../src-core/ports.ts';
import { aMensaje, storeSuite } from './store-suite.ts';
import { tempDir } from './support.ts';

const KEY = 'a'.repeat(64);
const REQUEST = { server: 'https://chat.example', usuario: 'laura' };
const opened: Store[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

function opener(dataDir = tempDir()) {
  const logged: string[] = [];
  const open = createStoreOpener({ dataDir, clock: systemClock, log: (_level, fact) => void logged.push(fact) });
  return {
    dataDir,
    logged,
    file: () => join(dataDir, readdirSync(dataDir).find((name) => name.endsWith('.db')) ?? 'none'),
    open(key: string | null = KEY): Store {
      const store = open({ ...REQUEST, key });
      opened.push(store);
      return store;
    },
    reopen(): Store {
      for (const store of opened.splice(0)) store.close();
      return this.open();
    },
  };
}

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

test('a damaged file is moved aside, whole, and a new one begun', () => {
  const at = opener();
  at.open().write([{ type: 'put', mensaje: aMensaje() }]);
  for (const store of opened.splice(0)) store.close();
  writeFileSync(at.file(), 'no soy una base de datos, ni lo he sido nunca'.repeat(200));
  expect(at.open().thread('ana22')).toEqual([]);
  expect(at.logged).toContain('store-damaged');
  expect(readdirSync(at.dataDir).some((name) => name.includes('.damaged-'))).toBe(true);
});

test('a file of a newer program is left as it is', () => {
  const at = opener();
  at.open();
  for (const store of opened.splice(0)) store.close();
  const options: Database.Options & { readonly encryptionKey: string } = { encryptionKey: KEY };
  const db = new Database(at.file(), options);
  db.exec('PRAGMA user_version = 999');
  db.close();
  const copy = join(tempDir(), 'copy');
  copyFileSync(at.file(), copy);
  expect(at.open().storage).toEqual({ kind: 'memory', reason: 'disk-error' });
  expect(readFileSync(at.file()).equals(readFileSync(copy))).toBe(true);
});

test('a folder that cannot be written leaves memory, and says so', () => {
  const at = opener('/dev/null/nowhere');
  expect(at.open().storage).toEqual({ kind: 'memory', reason: 'disk-error' });
  expect(at.logged).toEqual(['store-failed']);
});
