/** What every store must do: run against the real adapter, in memory and on an encrypted disk. */
import { expect, test } from 'vitest';
import { parseQuery, type SearchRequest } from '../../src-core/domain/search-query.ts';
import type { Store, StoredMensaje } from '../../src-core/ports.ts';
import type { AgentRecord } from '../../src-shared/records.ts';

export function aMensaje(patch: Partial<StoredMensaje> = {}): StoredMensaje {
  const base = {
    id: 'm1',
    usuario: 'ana22',
    de: 'ana22',
    para: null,
    mensaje: 'hola',
    fecha: 1_000,
    cid: null,
  } as const;
  return { ...base, delivery: 'received', stored: false, mark: null, seq: null, read: false, ...patch };
}

export function storeSuite(open: () => Store): void {
  test('keeps a message whole, whatever is in it', () => {
    const store = open();
    const hostile = [
      '',
      'a\u0000b',
      '\u202Eabc',
      "'; DROP TABLE mensajes; --",
      '😀'.repeat(50),
      '<b>x</b>',
      '\r\n\t',
      '__proto__',
    ];
    store.write(
      hostile.map((mensaje, index) => ({
        type: 'put',
        mensaje: aMensaje({ id: `m${index}`, mensaje, usuario: '__proto__\u0000x', de: mensaje || 'x' }),
      })),
    );
    expect(store.thread('__proto__\u0000x').map((one) => one.mensaje)).toEqual(hostile);
    expect(store.thread('__proto__\u0000x').map((one) => one.de)).toEqual(hostile.map((text) => text || 'x'));
    expect(store.thread('__proto__')).toEqual([]);
  });

  test('a second put changes where a message stands, not its place', () => {
    const store = open();
    store.write([
      { type: 'put', mensaje: aMensaje({ id: 'a', delivery: 'queued', cid: 'a' }) },
      { type: 'put', mensaje: aMensaje({ id: 'b' }) },
    ]);
    store.write([
      { type: 'put', mensaje: aMensaje({ id: 'a', mensaje: 'otra cosa', delivery: 'sent', stored: true, cid: 'a' }) },
    ]);
    expect(store.thread('ana22').map((one) => [one.id, one.mensaje, one.delivery, one.stored])).toEqual([
      ['a', 'otra cosa', 'sent', true],
      ['b', 'hola', 'received', false],
    ]);
  });

  test('pages backwards without gap or overlap, also within one second', () => {
    const store = open();
    store.write(
      Array.from({ length: 25 }, (_, index) => ({
        type: 'put' as const,
        mensaje: aMensaje({ id: `m${index}`, mensaje: String(index), fecha: Math.floor(index / 7) * 1_000 }),
      })),
    );
    const seen: string[] = [];
    let before: string | null = null;
    for (;;) {
      const page = store.page('ana22', before, 10);
      seen.unshift(...page.mensajes.map((one) => one.mensaje));
      before = page.mensajes[0]?.id ?? null;
      if (!page.more) break;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => String(index)));
  });

  test('an unknown `before` gives an empty page', () => {
    const store = open();
    store.write([{ type: 'put', mensaje: aMensaje() }]);
    expect(store.page('ana22', 'nobody', 10)).toEqual({ mensajes: [], more: false });
  });

  test('all or nothing', () => {
    const store = open();
    const broken = aMensaje({ id: 'b', mensaje: null as unknown as string });
    expect(() =>
      store.write([
        { type: 'put', mensaje: aMensaje({ id: 'a' }) },
        { type: 'put', mensaje: broken },
      ]),
    ).toThrow();
    expect(store.thread('ana22')).toEqual([]);
    store.write([{ type: 'put', mensaje: aMensaje({ id: 'a' }) }]);
    expect(store.thread('ana22')).toHaveLength(1);
  });

  test('the outbox holds what is not resolved, in the order it was written', () => {
    const store = open();
    const states = ['queued', 'sending', 'sent', 'received', 'confirmed', 'queued'] as const;
    store.write(
      states.map((delivery, index) => ({
        type: 'put',
        mensaje: aMensaje({ id: `m${index}`, delivery, fecha: 9_000 - index }),
      })),
    );
    expect(store.outbox().map((one) => one.id)).toEqual(['m0', 'm1', 'm2', 'm5']);
  });

  test('conversations and etags come back as they went', () => {
    const store = open();
    const conversation = {
      usuario: 'constructor',
      last: { de: 'x', mensaje: 'a\u0000b', fecha: 5 },
      unread: 3,
      waitingSince: 5,
      draft: 'a\u0000',
      answeredAt: null,
      unsent: 0,
    };
    store.write([
      { type: 'conversation', conversation },
      { type: 'etag', usuario: 'constructor', etag: 'W/"1"' },
    ]);
    expect(store.conversations()).toEqual([conversation]);
    expect([store.etag('constructor'), store.etag('toString')]).toEqual(['W/"1"', null]);
    store.write([{ type: 'etag', usuario: 'constructor', etag: null }]);
    expect(store.etag('constructor')).toBeNull();
  });

  test('finds by words, accents and case aside, each the beginning of one; by phrases, authors and days', () => {
    const store = open();
    const texts = [
      'No me llega la factura',
      'FACTURACIÓN de mayo',
      '\uFEFFotra cosa',
      'la camión\u0000 llega',
      '日本語',
      "o'hara",
    ];
    store.write(
      texts.map((mensaje, index) => ({
        type: 'put',
        mensaje: aMensaje({ id: `m${index}`, mensaje, fecha: index * 10, usuario: index % 2 ? 'juan1' : 'ana22' }),
      })),
    );
    store.write([
      { type: 'put', mensaje: aMensaje({ id: 'mine', de: 'laura', mensaje: 'La factura, ya llega', fecha: 15 }) },
    ]);
    const find = (typed: string, rest: Partial<SearchRequest> = {}) => {
      const { terms } = parseQuery(typed, 0);
      const all = { usuario: null, de: null, desde: null, hasta: null, before: null, limit: 10 };
      return store.search({ terms, ...all, ...rest }).map((one) => one.id);
    };
    expect(find('factura')).toEqual(['mine', 'm1', 'm0']);
    expect(find('LLEGA fac')).toEqual(['mine', 'm0']);
    expect(find('"llega la"')).toEqual(['m0']);
    expect(find('"llega l"')).toEqual([]);
    expect(find('camion')).toEqual(['m3']);
    expect(find("O'Ha")).toEqual(['m5']);
    expect(find('factura', { usuario: 'ana22' })).toEqual(['mine', 'm0']);
    expect(find('factura', { de: ['laura', 'juan1'] })).toEqual(['mine']);
    expect(find('', { desde: 10, hasta: 30 })).toEqual(['m2', 'mine', 'm1']);
    expect(find('factura', { limit: 1 })).toEqual(['mine']);
    expect(find('factura', { before: 'mine' })).toEqual(['m1', 'm0']);
    for (const nasty of [
      '"',
      'NEAR(',
      'a AND',
      '*',
      'mensaje:x',
      '-',
      ')',
      "'",
      'a OR b',
      '{mensaje}',
      '^a',
      'a"b*',
      '\u0301a',
    ])
      expect(() => find(nasty), nasty).not.toThrow();
    store.write([{ type: 'remove', id: 'm1' }]);
    expect(find('factura')).toEqual(['mine', 'm0']);
  });

  test('reads on from a message, and finds the first of a time', () => {
    const store = open();
    store.write(
      Array.from({ length: 25 }, (_, index) => ({
        type: 'put' as const,
        mensaje: aMensaje({ id: `m${index}`, fecha: Math.floor(index / 7) * 1_000 }),
      })),
    );
    const { mensajes, more } = store.newer('ana22', 'm4', 10);
    expect([mensajes.map((one) => one.id), more]).toEqual([Array.from({ length: 10 }, (_, at) => `m${at + 5}`), true]);
    expect(store.newer('ana22', 'm14', 10)).toMatchObject({ more: false, mensajes: { length: 10 } });
    expect(store.newer('ana22', 'm24', 10)).toEqual({ mensajes: [], more: false });
    expect(store.newer('ana22', 'nobody', 10)).toEqual({ mensajes: [], more: false });
    expect([store.firstSince('ana22', 1_000), store.firstSince('ana22', 1), store.firstSince('ana22', 9_000)]).toEqual([
      'm7',
      'm7',
      null,
    ]);
  });

  test('within one second the server order counts, and what has none comes after', () => {
    const store = open();
    const seqs = [7, null, 3, 5];
    store.write(seqs.map((seq, index) => ({ type: 'put', mensaje: aMensaje({ id: `m${index}`, seq }) })));
    expect(store.thread('ana22').map((one) => one.seq)).toEqual([3, 5, 7, null]);
    expect(store.page('ana22', 'm3', 10).mensajes.map((one) => one.id)).toEqual(['m2']);
    expect([store.hasSeq(5), store.hasSeq(6)]).toEqual([true, false]);
    expect(store.unnumbered('ana22').map((one) => one.id)).toEqual(['m1']);
    expect(store.tail('ana22', 2).map((one) => one.id)).toEqual(['m0', 'm1']);
  });

  test('records come back as they went, in place of the one of their kind and key', () => {
    const store = open();
    const note = (key: string, text: string): AgentRecord => ({ kind: 'note', key, value: { text, editedAt: 1 } });
    const view: AgentRecord = { kind: 'view', key: 'a\u0000b', value: { order: 'name', filters: ['pinned'] } };
    const records = [note('a\u0000b', 'x\u0000y'), note('a\u0000c', '\u{1F600}'), note('__proto__', ''), view];
    store.write(records.map((record) => ({ type: 'record', record })));
    store.write([
      { type: 'record', record: note('a\u0000c', 'otra') },
      { type: 'no-record', kind: 'note', key: '__proto__' },
      { type: 'no-record', kind: 'canned', key: 'nobody' },
    ]);
    expect(store.records()).toEqual([records[0], note('a\u0000c', 'otra'), view]);
  });

  test('what is known of the server is remembered part by part', () => {
    const store = open();
    expect(store.memory()).toEqual({ hasta: null, caps: [], synced: false, taken: [] });
    store.write([
      { type: 'memory', memory: { hasta: 7 } },
      { type: 'memory', memory: { caps: ['acuse'] } },
    ]);
    expect(store.memory()).toEqual({ hasta: 7, caps: ['acuse'], synced: false, taken: [] });
  });

  test('read-all reads one conversation only', () => {
    const store = open();
    store.write([
      { type: 'put', mensaje: aMensaje() },
      { type: 'put', mensaje: aMensaje({ id: 'm2', usuario: 'juan1' }) },
    ]);
    store.write([{ type: 'read-all', usuario: 'ana22' }]);
    expect([store.message('m1')?.read, store.message('m2')?.read, store.message('m3')]).toEqual([true, false, null]);
  });
}
