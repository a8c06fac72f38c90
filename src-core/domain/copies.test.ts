import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HistoryRow } from '../../src-shared/protocol.ts';
import type { StoredMensaje } from '../ports.ts';
import { type Copies, hear, learn, startCopies } from './copies.ts';
import { mergeHistory, WORST_INSERT_MS } from './reconcile.ts';

const OK = { de: 'ana', mensaje: 'ok' };
const row = (id: string, patch: Partial<StoredMensaje> = {}): StoredMensaje => ({
  ...{ id, usuario: 'ana', ...OK, para: 'admin', fecha: 10_000, delivery: 'received', stored: true },
  ...{ mark: null, read: false, cid: null, seq: null, ...patch },
});
/** How many messages so many copies are, `gap` ms apart. */
function messages(due: number, gaps: readonly number[]): { readonly isNew: boolean[]; readonly isGuess: boolean[] } {
  let copies: Copies = startCopies(0);
  let at = 0;
  const all = gaps.map((gap, index) => {
    at += gap;
    const heard = hear(copies, OK, { id: `m${index}`, at, due });
    copies = heard.copies;
    return heard;
  });
  return { isNew: all.map((one) => one.isNew), isGuess: all.map((one) => one.isGuess) };
}

describe('copies over one connection', () => {
  test('of four equal ones two are real, however fast', () => {
    expect(messages(2, [0, 0, 0, 0]).isNew).toEqual([true, false, true, false]);
    expect(messages(1, [0, 0]).isNew).toEqual([true, true]);
  });
  test('a twin that comes late is a guess, and later than anything waits another message', () => {
    expect(messages(2, [0, 400])).toEqual({ isNew: [true, false], isGuess: [false, true] });
    expect(messages(2, [0, 31_000]).isNew).toEqual([true, true]);
  });
  test('other words between two equal ones do not make the second a new message', () => {
    const one = hear(startCopies(0), OK, { id: 'a', at: 0, due: 2 });
    const other = hear(one.copies, { ...OK, mensaje: 'ya' }, { id: 'b', at: 1, due: 2 });
    expect(hear(other.copies, OK, { id: 'c', at: 2, due: 2 }).isNew).toBe(false);
  });
});

describe('what a reading tells', () => {
  const reading = { agent: 'admin', at: 1_000, now: 11_000, isReread: false, fresh: [], confirmed: [] };

  test('a row stored since the connection is up has its copies on the way', () => {
    const copies = learn(startCopies(0), { ...reading, fresh: [row('r')] });
    const first = hear(copies, OK, { id: 'a', at: 1_100, due: 2 });
    const second = hear(first.copies, OK, { id: 'b', at: 1_100, due: 2 });
    expect([first.isNew, first.isGuess, second.isNew]).toEqual([false, true, false]);
    expect(hear(second.copies, OK, { id: 'c', at: 1_100, due: 2 }).isNew).toBe(true);
  });
  test('an older one has none, unless the thread was read before on this connection', () => {
    const old = row('r', { fecha: 1_000 });
    const heard = (isReread: boolean) =>
      hear(learn(startCopies(0), { ...reading, isReread, fresh: [old] }), OK, { id: 'a', at: 1_100, due: 2 });
    expect([heard(false).isNew, heard(true).isNew]).toEqual([true, false]);
  });
  test('to another agent: no second copy is due', () => {
    const { copies } = hear(startCopies(0), OK, { id: 'a', at: 900, due: 2 });
    const told = learn(copies, { ...reading, confirmed: [row('a', { para: 'laura' })] });
    expect(hear(told, OK, { id: 'b', at: 1_100, due: 2 }).isNew).toBe(true);
  });
});

/**
 * A server, its two wires and an agent called `admin`: rows are stored late, copies and readings travel apart. When
 * all is still and the thread was read once more, the view is the table.
 */
type Act =
  | { readonly type: 'write'; readonly text: string; readonly delay: number }
  | { readonly type: 'hear'; readonly count: number }
  | { readonly type: 'pass'; readonly ms: number }
  | { readonly type: 'ask' | 'answer' | 'cut' };

const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      text: fc.constantFrom('ok', 'ya'),
      delay: fc.integer({ min: 0, max: 2_000 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('hear' as const), count: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 4_000 }) }) },
  { weight: 6, arbitrary: fc.constantFrom<Act>({ type: 'ask' }, { type: 'answer' }, { type: 'answer' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ type: 'cut' }) },
);

function world() {
  const table: { readonly text: string; readonly storedAt: number }[] = [];
  const arrivedAt = new Map<string, number>();
  let now = 100_000;
  let wire: string[] = [];
  let asked: { readonly at: number; readonly rows: readonly HistoryRow[] } | null = null;
  let copies = startCopies(now);
  let readAt: number | null = null; // on this connection
  let view: readonly StoredMensaje[] = [];
  let ids = 0;
  const newId = () => `m${ids++}`;

  const moves: { readonly [T in Act['type']]: (act: Extract<Act, { type: T }>) => void } = {
    write({ text, delay }) {
      table.push({ text, storedAt: now + delay });
      wire.push(text, text);
    },
    hear({ count }) {
      for (const text of wire.splice(0, count)) {
        const id = newId();
        const heard = hear(copies, { de: 'ana', mensaje: text }, { id, at: now, due: 2 });
        copies = heard.copies;
        if (!heard.isNew) continue;
        arrivedAt.set(id, now);
        view = [...view, row(id, { mensaje: text, para: null, fecha: now, stored: false })];
      }
    },
    pass({ ms }) {
      now += ms;
    },
    ask() {
      const stored = table.filter(({ storedAt }) => storedAt <= now);
      const rows = stored.map(({ text: mensaje, storedAt }) => {
        const fecha = Math.floor(storedAt / 1_000) * 1_000;
        return { de_usuario: 'ana', para_usuario: 'admin', mensaje, fecha };
      });
      asked ??= { at: now, rows };
    },
    answer() {
      if (!asked) return;
      const { at, rows } = asked;
      const isDue = (one: StoredMensaje) => at - (arrivedAt.get(one.id) ?? 0) > WORST_INSERT_MS;
      const merged = mergeHistory({ usuario: 'ana', agent: 'admin', local: view, rows, isDue, seen: false, newId });
      const isReread = readAt !== null;
      const confirmed = merged.upserts.filter((one) => one.stored);
      copies = learn(copies, { agent: 'admin', at: now, now, isReread, fresh: merged.fresh, confirmed });
      view = merged.thread;
      if (at >= copies.upAt) readAt = at;
      asked = null;
    },
    cut() {
      wire = [];
      copies = startCopies(now);
      readAt = null;
    },
  };
  const act = (one: Act) => (moves[one.type] as (act: Act) => void)(one);
  return {
    act,
    /** Everything arrives, and the history is read after the slowest insert. */
    settle() {
      act({ type: 'answer' });
      act({ type: 'hear', count: wire.length });
      for (let n = 0; n < 2; n++) for (const one of SETTLE) act(one);
    },
    shown: () => view.map((one) => `${one.mensaje}${one.mark ?? ''}`).sort(),
    table: () => table.map(({ text }) => text).sort(),
  };
}
const SETTLE: readonly Act[] = [{ type: 'pass', ms: 5_000 }, { type: 'ask' }, { type: 'answer' }];

/** Rows stored late, copies and readings that overtake each other, cuts: in the end the view is the table. */
test('an agent called admin: nothing lost, nothing doubled, whatever overtakes what', () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 60 }), (acts) => {
      const { act, settle, shown, table } = world();
      acts.forEach(act);
      settle();
      expect(shown()).toEqual(table());
    }),
    { numRuns: 3_000 },
  );
});
