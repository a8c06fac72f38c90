/** The judge, on runs made up for it: each way to go wrong has its own figure. */
import { expect, test } from 'vitest';
import type { Shown } from '../client/wire.ts';
import type { ConversationEvidence, Evidence } from './evidence.ts';
import { judge } from './judge.ts';

const row = (de: string, para: string, mensaje: string) => ({ de, para, mensaje, fecha: 0 });
const shown = (de: string, mensaje: string, more: Partial<Shown> = {}): Shown => ({
  usuario: 'ana',
  de,
  para: null,
  mensaje,
  fecha: 0,
  delivery: de === 'laura' ? 'confirmed' : 'received',
  stored: true,
  ...more,
});
const OUT = [row('laura', 'ana', 'a'), row('laura', 'ana', 'b')];
const FINE: ConversationEvidence = {
  customer: 'ana',
  said: ['x', 'y'],
  acknowledged: ['x', 'y'],
  received: ['a', 'b'],
  heard: ['x', 'y'],
  rows: [...OUT, row('ana', 'admin', 'x'), row('ana', 'admin', 'y')],
  shown: [shown('laura', 'a'), shown('laura', 'b'), shown('ana', 'x'), shown('ana', 'y')],
};

function judged(change: Partial<ConversationEvidence> = {}, more: Partial<Evidence> = {}) {
  return judge({
    mode: 'extended',
    agent: 'laura',
    accepted: ['a', 'b'].map((mensaje) => ({ para: 'ana', mensaje })),
    maybe: [],
    interrupted: new Set(),
    conversations: [{ ...FINE, ...change }],
    strays: [],
    ...more,
  });
}

const none = { lost: 0, unexpected: 0, duplicated: 0, inverted: 0, recovered: 0, seconds: 0 };

test('all is well', () => {
  expect(judged()).toEqual({ toCustomer: none, toAgent: none, marked: 0, pending: 0, difference: null, findings: [] });
});

test('taken, and not in the table: lost, unless the agent is told', () => {
  const rows = FINE.rows.filter(({ mensaje }) => mensaje !== 'b');
  expect(judged({ rows, received: ['a'] }).toCustomer).toMatchObject({ lost: 1, duplicated: 0 });
  const told = FINE.shown.map((one) => (one.mensaje === 'b' ? { ...one, delivery: 'unconfirmed' as const } : one));
  expect(judged({ rows, received: ['a'], shown: told })).toMatchObject({ toCustomer: none, marked: 1 });
});

test('in the table and not in the view: lost, either way', () => {
  expect(judged({ shown: FINE.shown.filter(({ mensaje }) => mensaje !== 'y') }).toAgent.lost).toBe(1);
  expect(judged({ shown: FINE.shown.filter(({ mensaje }) => mensaje !== 'a') }).toCustomer.lost).toBe(1);
});

test('acknowledged and not stored: lost', () => {
  const change = { rows: OUT, shown: FINE.shown.slice(0, 2) };
  expect(judged(change).toAgent.lost).toBe(2);
});

test('twice in the table, at the customer, or in the view: duplicated', () => {
  expect(judged({ rows: [...FINE.rows, row('laura', 'ana', 'a')] }).toCustomer.duplicated).toBe(1);
  expect(judged({ received: ['a', 'b', 'b'] }).toCustomer.duplicated).toBe(1);
  expect(judged({ shown: [...FINE.shown, shown('ana', 'x')] }).toAgent.duplicated).toBe(1);
});

test('nobody said it: unexpected', () => {
  expect(judged({ received: ['a', 'b', 'z'] }).toCustomer.unexpected).toBe(1);
  expect(judged({ shown: [...FINE.shown, shown('ana', 'z')] }).toAgent.unexpected).toBe(1);
  expect(judged({}, { strays: [shown('luis', 'z', { usuario: 'luis' })] }).toAgent.unexpected).toBe(1);
});

test('out of order, in the table, at the customer, or in the view: inverted', () => {
  expect(judged({ received: ['b', 'a'] }).toCustomer.inverted).toBe(1);
  expect(judged({ shown: FINE.shown.toReversed() })).toMatchObject({
    toCustomer: { inverted: 1 },
    toAgent: { inverted: 1 },
  });
  expect(judged({ shown: FINE.shown.toReversed() }).difference).toMatch(/^ana: 4 rows, 4 shown; at 0/);
});

test('of one taken once, and perhaps once more, nobody can say which stands where', () => {
  const maybe = [{ para: 'ana', mensaje: 'a' }];
  const twice = { rows: [...FINE.rows, row('laura', 'ana', 'a')], received: ['b', 'a'] };
  expect(judged(twice, { maybe }).toCustomer).toMatchObject({ duplicated: 0, inverted: 0 });
});

test('two equal messages are two, and what may have been taken may be there once', () => {
  const accepted = ['ok', 'ok'].map((mensaje) => ({ para: 'ana', mensaje }));
  const change = { rows: [], said: [], acknowledged: [], shown: [shown('laura', 'ok')], received: ['ok'] };
  expect(judged(change, { accepted }).toCustomer.lost).toBe(2);
  const once = { ...change, rows: [row('laura', 'ana', 'ok')] };
  expect(judged(once, { accepted: accepted.slice(1), maybe: accepted.slice(1) }).toCustomer).toEqual(none);
});

test('legacy: delivered live, never stored, and marked as such is as it should be', () => {
  const live = shown('ana', 'z', { stored: false, mark: 'unstored' });
  const change = { said: ['x', 'y', 'z'], acknowledged: [], shown: [...FINE.shown, live] };
  expect(judged(change, { mode: 'legacy' })).toMatchObject({ toAgent: none, difference: null });
  const unmarked = { ...change, shown: [...FINE.shown, { ...live, mark: null }] };
  expect(judged(unmarked, { mode: 'legacy' }).toAgent.unexpected).toBe(1);
});
