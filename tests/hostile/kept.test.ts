/** The corpus through what keeps and carries it: the encrypted store, the log, HTTP, and a whole console. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createApi } from '../../src-core/adapters/http/api.ts';
import { createJsonLog } from '../../src-core/adapters/json-log.ts';
import { systemClock } from '../../src-core/adapters/system.ts';
import type { ConsoleEvent } from '../../src-core/create-console.ts';
import { WORD } from '../../src-core/domain/search-query.ts';
import { opener } from '../core/store-opener.ts';
import { aMensaje } from '../core/store-suite.ts';
import { PASS, startConsole, startCustomer, startServer } from '../core/support.ts';
import { NAMES, SIZES, TEXTS } from './corpus/index.ts';

/** Hundreds of histories are read: on a busy machine that takes its time. */
const PATIENCE = { timeout: 40_000 };

const ALL = [...TEXTS, ...SIZES];
/** SQLite's unicode61 takes these for letters: a word that touches one is not found by itself. */
const INDEXED = /[\u2066-\u2069]/;
/** As UTF-8 has it: half a character is none. */
const whole = (texts: readonly string[]) => texts.map((text) => text.toWellFormed());

test('store: kept as it came, under the name it came with, through a restart; found by its words', () => {
  const at = opener();
  const named = NAMES.map((name, index) => aMensaje({ id: `n${index}`, usuario: name, de: name, mensaje: name }));
  const said = ALL.map((mensaje, index) => aMensaje({ id: `m${index}`, usuario: 'ana22', mensaje }));
  at.open().write([...named, ...said].map((mensaje) => ({ type: 'put', mensaje })));
  const store = at.reopen();
  expect(store.thread('ana22').map(({ mensaje }) => mensaje)).toEqual(whole(ALL));
  for (const name of NAMES) expect(store.thread(name).map(({ de }) => de)).toEqual([name.toWellFormed()]);
  const asked = { usuario: null, de: null, desde: null, hasta: null, before: null, limit: 1_000 };
  for (const [index, text] of TEXTS.entries()) {
    const words = text.length > 400 || INDEXED.test(text) ? null : text.match(WORD);
    if (!words) continue;
    const found = store.search({ ...asked, terms: [{ words, prefix: false }] });
    expect(found.map(({ id }) => id)).toContain(`m${index}`);
  }
});

test('log: a line each, nothing in it that is obeyed, and all of it there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-hostile-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'mostrador.log');
  const log = createJsonLog(file, { now: () => 0 }, Number.POSITIVE_INFINITY);
  for (const text of TEXTS) log('warn', text, { [text]: text });
  const content = readFileSync(file, 'utf8');
  expect(content.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u);
  const lines = content.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).fact)).toEqual(TEXTS);
});

test('history’s address: one request, the name in it whole, nothing else', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('[]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api = createApi(origin, { clock: systemClock, log: () => {} });
  for (const name of NAMES) expect(await api.history('a.b.c', name, null)).toMatchObject({ ok: true, rows: [] });
  const read = asked.map((path) => {
    const { pathname, searchParams } = new URL(path, origin);
    return [pathname, [...searchParams]];
  });
  expect(read).toEqual(whole(NAMES).map((name) => ['/api/mensajes', [['con', name]]]));
});

test('a whole console: read from history and live, listed, told of, and nobody lost', { timeout: 90_000 }, async () => {
  const server = await startServer({ extended: false });
  onTestFinished(() => server.close());
  // What this server's own tables can call anybody: case aside, no name twice.
  const able = NAMES.filter((name) => name.length <= 100 && !name.includes('\0') && name !== 'admin');
  const names = [...new Map(able.map((name) => [name.toLowerCase(), name])).values()];
  const rows = names.map((name, index) => ({ de: name, para: 'admin', mensaje: name, fecha: index * 1_000 }));
  const ofAna = TEXTS.map((mensaje, index) => ({ de: 'ana22', para: 'admin', mensaje, fecha: index * 1_000 }));
  await server.mensajes.importMensajes([...rows, ...ofAna]);
  const { ask, console, logged, notifier, events } = startConsole();
  onTestFinished(() => console.stop());
  await ask('sign-in', { server: server.url, usuario: 'laura', pass: PASS });
  const isRead = ({ name, payload }: ConsoleEvent) =>
    name === 'change' && payload.sync?.phase === 'idle' && payload.sync.done > 0;
  await expect.poll(() => events.some(isRead), PATIENCE).toBe(true);
  const { conversations } = await ask('snapshot', {});
  const listed = new Set(conversations.map(({ usuario }) => usuario));
  expect(whole(names).filter((name) => !listed.has(name))).toEqual([]);
  for (const name of whole(names)) {
    const { mensajes } = await ask('thread', { usuario: name, before: null, limit: 500 });
    expect(mensajes.map(({ mensaje }) => mensaje)).toContain(name);
  }
  const ana = await startCustomer(server, 'ana22');
  onTestFinished(() => void ana.socket.disconnect());
  const said = TEXTS.map((text) => `${text} (otra vez)`);
  for (const text of said) ana.write(text);
  const isLast = ({ name, payload }: ConsoleEvent) =>
    name === 'mensaje_recibido' && payload.mensajes.at(-1)?.mensaje === said.at(-1);
  await expect.poll(() => events.some(isLast), PATIENCE).toBe(true);
  const { mensajes } = await ask('thread', { usuario: 'ana22', before: null, limit: 500 });
  expect(mensajes.map(({ mensaje }) => mensaje).filter((text) => text.endsWith('(otra vez)'))).toEqual(whole(said));
  expect(notifier.shown.length).toBeGreaterThan(0);
  expect(logged.filter((line) => line.startsWith('error'))).toEqual([]);
});
