/** What happens to the files behind the store's back, and what is known of it at the next opening. */
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { framesIn } from '../../src-core/adapters/sqlite/log-frames.ts';
import { emptyConversation } from '../../src-core/domain/conversation.ts';
import type { Store, StoredMensaje } from '../../src-core/ports.ts';
import { closeAll, killed, NOTE, opener } from './store-opener.ts';
import { aMensaje } from './store-suite.ts';

const PAGE = 4_096;
const mine = (id: string, patch: Partial<StoredMensaje> = {}) =>
  aMensaje({ id, cid: id, de: 'laura', para: 'ana22', delivery: 'queued', read: true, ...patch });
const draft = (text: string) => ({ ...emptyConversation('juan1'), draft: text });
const ids = (store: Store) => store.outbox().map((one) => one.id);

/** Two messages of ours, a draft and a note, one write each, and a text long enough for pages of its own. */
function fill(store: Store): void {
  store.write([{ type: 'put', mensaje: aMensaje({ id: 'long', mensaje: 'larga historia '.repeat(1_000) }) }]);
  store.write([{ type: 'put', mensaje: mine('c1') }]);
  store.write([{ type: 'conversation', conversation: draft('a medias') }]);
  store.write([{ type: 'record', record: NOTE }]);
  store.write([{ type: 'put', mensaje: mine('c2') }]);
}
function expectAll(store: Store): void {
  expect(ids(store)).toEqual(['c1', 'c2']);
  expect(store.conversations()).toContainEqual(draft('a medias'));
  expect(store.records()).toEqual([NOTE]);
}

test('one bit turned over is known, wherever it is', () => {
  const at = opener();
  fill(at.open());
  closeAll();
  const whole = killed(at.dataDir);
  for (let page = 0; page * PAGE < statSync(at.file()).size; page++) {
    const other = opener(killed(whole));
    turnBit(other.file(), page * PAGE + ((page * 977) % PAGE));
    expectAll(other.open());
    expect(other.warned, `page ${page}`).toMatchObject([
      { kind: 'store-rebuilt', cause: 'damaged', saved: 2, complete: true },
    ]);
    closeAll();
  }
});

test.each([
  ['is gone', (log: string) => rmSync(log)],
  ['was emptied', (log: string) => truncateSync(log, 0)],
  ['was cut', (log: string) => truncateSync(log, Math.floor(statSync(log).size / 3))],
  ['has a turned bit', (log: string) => turnBit(log, 5_000)],
])('a log that %s is told, and what is ours comes back', (_how, damage) => {
  const at = opener();
  fill(at.open());
  const other = opener(killed(at.dataDir));
  damage(`${other.file()}-wal`);
  expectAll(other.open());
  expect(other.warned).toMatchObject([{ kind: 'store-rebuilt', cause: 'older', saved: 2, complete: true }]);
});

test('a kill between the mirror and the store loses nothing and is nothing to tell', () => {
  const at = opener();
  fill(at.open());
  const before = killed(at.dataDir);
  at.open().write([{ type: 'put', mensaje: mine('c3') }]);
  const other = opener(killed(at.dataDir));
  restore('store', before, other.dataDir);
  expect(ids(other.open())).toEqual(['c1', 'c2', 'c3']);
  expect(other.warned).toEqual([]);
});

test('what was settled when the kill came is there, as it stood before', () => {
  const at = opener();
  fill(at.open());
  const before = killed(at.dataDir);
  at.open().write([{ type: 'put', mensaje: mine('c1', { delivery: 'confirmed', stored: true }) }]);
  const other = opener(killed(at.dataDir));
  restore('store', before, other.dataDir);
  expect(ids(other.open())).toEqual(['c1', 'c2']);
});

test('an older copy of the store is told; what was settled since is not sent again', () => {
  const at = opener();
  fill(at.open());
  closeAll();
  const before = killed(at.dataDir);
  const later = at.open();
  later.write([{ type: 'put', mensaje: mine('c1', { delivery: 'confirmed', stored: true }) }]);
  later.write([{ type: 'conversation', conversation: draft('otra cosa') }]);
  later.write([{ type: 'no-record', kind: NOTE.kind, key: NOTE.key }]);
  closeAll();
  restore('store', before, at.dataDir);
  const store = at.open();
  expect(at.warned).toMatchObject([{ kind: 'store-rebuilt', cause: 'older', saved: 1, complete: true }]);
  expect([ids(store), store.records()]).toEqual([['c2'], []]);
  expect(store.conversations()).toContainEqual(draft('otra cosa'));
  expect(store.thread('ana22').map((one) => one.id)).toEqual(['long', 'c2']);
});

test('an older copy of the mirror is brought up to the store, without a word to the agent', () => {
  const at = opener();
  at.open();
  closeAll();
  const before = killed(at.dataDir);
  const store = at.open();
  fill(store);
  store.write([{ type: 'put', mensaje: mine('c0', { delivery: 'unconfirmed' }) }]);
  closeAll();
  restore('mirror', before, at.dataDir);
  expectAll(at.open());
  expect([at.warned, at.logged]).toEqual([[], ['store-mirror-differed']]);
  closeAll();
  truncateSync(at.file(), 0);
  const rebuilt = at.open();
  expectAll(rebuilt);
  expect(rebuilt.message('c0')?.delivery).toBe('unconfirmed');
});

test('a kill within a fold is no damage, wherever it comes', () => {
  const at = opener();
  at.open();
  closeAll();
  fill(at.open());
  const cut = killed(at.dataDir);
  closeAll();
  const log = readFileSync(`${opener(cut).file()}-wal`);
  const { pages } = framesIn(log);
  expect(pages.size).toBeGreaterThan(5);
  for (let folded = 0; folded <= pages.size; folded += 3) {
    const other = opener(killed(cut));
    const bytes = Buffer.alloc(Math.max(readFileSync(other.file()).length, Math.max(...pages.keys()) * PAGE));
    readFileSync(other.file()).copy(bytes);
    for (const [page, body] of [...pages].slice(0, folded)) bytes.set(body, (page - 1) * PAGE);
    writeFileSync(other.file(), bytes);
    copyFileSync(`${at.file()}-pages`, `${other.file()}-pages`);
    expectAll(other.open());
    expect(other.warned, `${folded} pages`).toEqual([]);
    closeAll();
  }
});

test('of a log the whole transactions before the first wrong byte are read', () => {
  const at = opener();
  fill(at.open());
  const log = readFileSync(`${at.file()}-wal`);
  const whole = framesIn(log);
  let before = 0;
  for (let length = 0; length <= log.length; length += 1_009) {
    const { pages, size } = framesIn(log.subarray(0, length));
    expect(pages.size).toBeGreaterThanOrEqual(before);
    expect(size).toBeLessThanOrEqual(whole.size);
    before = pages.size;
  }
  expect(framesIn(log)).toEqual(whole);
  const turned = Buffer.from(log);
  turned[40] = (turned[40] ?? 0) ^ 1;
  expect(framesIn(turned).pages.size).toBe(0);
});

test('of two damaged files what can still be read whole is kept, and nothing that only looks so', () => {
  const at = opener();
  fill(at.open());
  const texts = at.open().outbox();
  closeAll();
  const whole = killed(at.dataDir);
  const mirrorOf = (dir: string) => opener(dir).file().replace(/db$/, 'pending.db');
  const kept: number[][] = [];
  for (let page = 1; page * PAGE < statSync(mirrorOf(whole)).size; page++) {
    const other = opener(killed(whole));
    truncateSync(other.file(), 0);
    turnBit(mirrorOf(other.dataDir), (page + 1) * PAGE - 40); // where a page's first row ends
    const store = other.open();
    expect(other.warned).toMatchObject([{ kind: 'store-rebuilt', cause: 'damaged', complete: false }]);
    for (const one of store.outbox()) expect(texts).toContainEqual(one);
    for (const one of store.records()) expect(one).toEqual(NOTE);
    kept.push([store.outbox().length, store.records().length]);
    closeAll();
    expect(other.open().outbox().length).toBe(kept.at(-1)?.[0]);
    expect(other.warned).toEqual([]);
    closeAll();
  }
  expect(kept.some(([mensajes]) => mensajes === 1)).toBe(true); // the other row of the damaged page
  expect(kept.some(([mensajes, records]) => mensajes === 2 && records === 0)).toBe(true);
  expect(kept.some(([mensajes, records]) => mensajes === 2 && records === 1)).toBe(true);
});

test('store and mirror agree on what was written together, and on what in the end was not', () => {
  const at = opener();
  const store = at.open();
  fill(store);
  store.together(() => {
    store.write([{ type: 'put', mensaje: mine('c3') }]);
    store.write([{ type: 'conversation', conversation: draft('otra cosa') }]);
  });
  const fails = () => {
    store.write([{ type: 'remove', id: 'c3' }]);
    throw new Error('thought better');
  };
  expect(() => store.together(fails)).toThrow('thought better');
  const other = opener(killed(at.dataDir));
  const found = other.open();
  expect(ids(found)).toEqual(['c1', 'c2', 'c3']);
  expect(found.conversations()).toContainEqual(draft('otra cosa'));
  expect([other.warned, other.logged]).toEqual([[], []]);
});

function turnBit(file: string, place: number): void {
  const bytes = readFileSync(file);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** One of the two files as it was in another folder, with what is beside it. */
function restore(which: 'store' | 'mirror', from: string, to: string): void {
  const isMirror = (name: string) => name.includes('.pending.');
  for (const dir of [to, from])
    for (const name of readdirSync(dir)) {
      if (isMirror(name) !== (which === 'mirror')) continue;
      if (dir === to) rmSync(join(to, name));
      else copyFileSync(join(from, name), join(to, name));
    }
}
