import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HistoryRow } from '../../src-shared/protocol.ts';
import type { StoredMensaje } from '../ports.ts';
import { type MergeInput, mergeHistory, WORST_INSERT_MS } from './reconcile.ts';

let nextId = 0;
const newId = () => `n${nextId++}`;
function row(de: string, mensaje: string, fecha: number, para = de === 'ana' ? 'admin' : 'ana'): HistoryRow {
  return { de_usuario: de, para_usuario: para, mensaje, fecha };
}
function live(mensaje: string, fecha: number, patch: Partial<StoredMensaje> = {}): StoredMensaje {
  const base = { id: newId(), usuario: 'ana', de: 'ana', para: null, mensaje, fecha, read: false, cid: null } as const;
  return { ...base, delivery: 'received', stored: false, mark: null, seq: null, ...patch };
}
function mine(mensaje: string, fecha: number, patch: Partial<StoredMensaje> = {}): StoredMensaje {
  return live(mensaje, fecha, { de: 'laura', para: 'ana', delivery: 'sent', read: true, ...patch });
}
function merge(local: readonly StoredMensaje[], rows: readonly HistoryRow[], patch: Partial<MergeInput> = {}) {
  return mergeHistory({
    usuario: 'ana',
    agent: 'laura',
    local,
    rows,
    isDue: (one) => one.fecha < 1_000_000 - WORST_INSERT_MS,
    seen: false,
    newId,
    ...patch,
  });
}
const words = (thread: readonly StoredMensaje[]) => thread.map((one) => one.mensaje);

describe('merging a history', () => {
  test('a live copy and its row are one message, which keeps its id', () => {
    const copy = live('hola', 10_400);
    const { thread, upserts } = merge([copy], [row('ana', 'hola', 10_000)]);
    expect(thread).toEqual([{ ...copy, fecha: 10_000, para: 'admin', stored: true }]);
    expect(upserts).toEqual(thread);
  });
  test('two real equal messages are two, whichever of them was seen live', () => {
    expect(words(merge([live('ok', 10_400)], [row('ana', 'ok', 10_000), row('ana', 'ok', 10_000)]).thread)).toEqual([
      'ok',
      'ok',
    ]);
    expect(
      words(
        merge([live('ok', 10_400), live('ok', 10_500)], [row('ana', 'ok', 10_000), row('ana', 'ok', 10_000)]).thread,
      ),
    ).toEqual(['ok', 'ok']);
  });
  test('the second live copy of one stored message goes', () => {
    const [first, second] = [live('ok', 10_400), live('ok', 10_405)];
    const { thread, removed } = merge([first, second], [row('ana', 'ok', 10_000)], { agent: 'admin' });
    expect(thread).toHaveLength(1);
    expect(removed).toEqual([first.id]);
  });
  test('the second live copy also goes when the first was stored by an earlier reading', () => {
    const first = merge([live('ok', 10_900)], [row('ana', 'ok', 10_000)]).thread;
    const second = live('ok', 12_500);
    const again = merge([...first, second], [row('ana', 'ok', 10_000)], { agent: 'admin' });
    expect(again.removed).toEqual([second.id]);
  });
  test('an agent who is not the addressee hears nothing twice: an equal one that was never stored stays, marked', () => {
    const [first, second] = [live('ok', 10_400), live('ok', 10_405)];
    const { thread, removed } = merge([first, second], [row('ana', 'ok', 10_000)]);
    expect([removed, thread.map((one) => one.mark).sort()]).toEqual([[], [null, 'unstored']]);
  });
  test("a colleague's answer and what was said while we were away appear, in order", () => {
    const { thread } = merge(
      [live('a', 10_000)],
      [row('ana', 'a', 10_000), row('marcos', 'b', 11_000), row('ana', 'c', 12_000)],
    );
    expect(words(thread)).toEqual(['a', 'b', 'c']);
  });
  test('our send is confirmed only by its row; without one it is named as missing', () => {
    expect(merge([mine('voy', 990_000)], [row('laura', 'voy', 990_000)]).thread).toMatchObject([
      { delivery: 'confirmed', stored: true },
    ]);
    const { missing, upserts } = merge([mine('voy', 995_000)], []);
    expect([missing.map((one) => one.mensaje), upserts]).toEqual([['voy'], []]);
  });
  test('what was delivered live and never stored stays, and is marked once the slowest insert is past', () => {
    const [old, recent] = [live('a', 1_000_000 - WORST_INSERT_MS - 1), live('b', 999_000)];
    expect(merge([old, recent], []).thread.map((one) => one.mark)).toEqual(['unstored', null]);
    const late = merge([{ ...old, mark: 'unstored' }], [row('ana', 'a', 997_000)]);
    expect(late.thread).toMatchObject([{ mark: null, stored: true }]);
  });
  test('words the server changed are matched and flagged, and matched again under their new form', () => {
    const long = 'x'.repeat(200);
    const sent = [mine('hola 😀', 990_000, { cid: 'a' }), mine(long, 991_000, { cid: 'b' })];
    const rows = [row('laura', 'hola ?', 990_000), row('laura', 'x'.repeat(150), 991_000)];
    const once = merge(sent, rows);
    expect(once.thread.map((one) => [one.mark, one.mensaje])).toEqual([
      ['altered', 'hola ?'],
      ['altered', 'x'.repeat(150)],
    ]);
    expect(merge(once.thread, rows)).toMatchObject({ upserts: [], removed: [], missing: [] });
  });
  test('at the first reading an old equal row does not pass for the message that just came', () => {
    expect(merge([live('ok', 1_000_000)], [row('ana', 'ok', 1_000_000 - 8 * 60_000)]).thread).toHaveLength(2);
  });
  test('an older equal row does not confirm a message that has not left', () => {
    const { thread } = merge([mine('ok', 999_000, { delivery: 'queued' })], [row('laura', 'ok', 5_000)]);
    expect(thread.map((one) => one.delivery)).toEqual(['confirmed', 'queued']);
  });
  test('a lone surrogate matches what the database made of it', () => {
    expect(merge([live('a\uD800', 10_400)], [row('ana', 'a\uFFFD', 10_000)]).thread).toHaveLength(1);
  });
  test('a history that is off by hours changes times, not messages', () => {
    const first = merge([live('a', 10_400), live('b', 11_400)], [row('ana', 'a', 10_000), row('ana', 'b', 11_000)]);
    const shifted = merge(first.thread, [row('ana', 'a', 3_610_000), row('ana', 'b', 3_611_000)]);
    expect(words(shifted.thread)).toEqual(['a', 'b']);
    expect(shifted.removed).toEqual([]);
  });
});

test('a machine whose clock is days off: a row that is new since the last reading is the live copy', () => {
  const known = merge([], [row('ana', 'hola', 990_000)]).thread;
  const off = live('ok', 990_000 + 3 * 86_400_000, { id: 'off' });
  expect(merge([...known, off], [row('ana', 'hola', 990_000), row('ana', 'ok', 995_000)]).thread).toMatchObject([
    { mensaje: 'hola' },
    { id: 'off', fecha: 995_000, stored: true },
  ]);
});

const text = fc.constantFrom('ok', 'sí', 'hola', '');
const stored = fc.array(
  fc.record({ de: fc.constantFrom('ana', 'laura', 'marcos'), mensaje: text, second: fc.nat(20) }),
  { maxLength: 30 },
);

describe('properties', () => {
  test('from nothing, the thread is the history as a multiset; merging it again changes nothing', () => {
    fc.assert(
      fc.property(stored, (items) => {
        const rows = items.map((one) => row(one.de, one.mensaje, one.second * 1_000)).sort((a, b) => a.fecha - b.fecha);
        const once = merge([], rows);
        expect(once.thread.map((one) => [one.de, one.mensaje, one.fecha])).toEqual(
          rows.map((one) => [one.de_usuario, one.mensaje, one.fecha]),
        );
        const again = merge(once.thread, rows);
        expect([again.upserts, again.removed]).toEqual([[], []]);
      }),
    );
  });
  test('live first, then history in any order within a second: every message once', () => {
    fc.assert(
      fc.property(stored, fc.infiniteStream(fc.nat()), (items, order) => {
        const local = items
          .filter((one) => one.de === 'ana')
          .map((one, index) => live(one.mensaje, one.second * 1_000 + index + 1));
        const rows = items
          .map((one) => ({ row: row(one.de, one.mensaje, one.second * 1_000), tie: order.next().value }))
          .sort((a, b) => a.row.fecha - b.row.fecha || a.tie - b.tie)
          .map((one) => one.row);
        const { thread, removed } = merge(
          local.sort((a, b) => a.fecha - b.fecha),
          rows,
        );
        expect(removed).toEqual([]);
        expect(words(thread).sort()).toEqual(rows.map((one) => one.mensaje).sort());
      }),
    );
  });
});
