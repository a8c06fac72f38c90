import * as v from 'valibot';
import { expect, test } from 'vitest';
import { QUESTIONS } from './contract.ts';
import { type AgentRecord, listRecords, NO_RECORDS, NOTE_MAX, RECORD_KINDS, USUAL, withRecords } from './records.ts';

const ONE_OF_EACH: readonly AgentRecord[] = [
  { kind: 'arrangement', key: 'ana', value: { ...USUAL, mutedUntil: 'always' } },
  { kind: 'note', key: 'ana', value: { text: '', editedAt: 1 } },
  { kind: 'canned', key: 'hola', value: { text: 'Hola, {usuario}' } },
  { kind: 'view', key: 'Mías', value: { order: 'recent', filters: ['unread'] } },
  { kind: 'recent', key: 'factura', value: { at: 1 } },
];
const isTaken = (record: unknown) => v.is(QUESTIONS['put-record'].params, { record });

test('every kind has its shape, and crosses the contract', () => {
  expect(ONE_OF_EACH.map(({ kind }) => kind)).toEqual(RECORD_KINDS);
  for (const record of ONE_OF_EACH) expect(isTaken(record), record.kind).toBe(true);
  expect(listRecords(withRecords(NO_RECORDS, { upserts: [...ONE_OF_EACH], removed: [], reset: true }))).toEqual(
    ONE_OF_EACH,
  );
});

test.each([
  ['a kind nobody knows', { kind: 'aura', key: 'ana', value: {} }],
  ['a note that is too long', { kind: 'note', key: 'ana', value: { text: 'x'.repeat(NOTE_MAX + 1), editedAt: 1 } }],
  ['no key', { kind: 'note', key: '', value: { text: '', editedAt: 1 } }],
  ['a time that never comes', { kind: 'recent', key: 'x', value: { at: Number.POSITIVE_INFINITY } }],
  ['snoozed for no time', { kind: 'arrangement', key: 'ana', value: { ...USUAL, shelf: { at: 'snoozed' } } }],
  ['the value of another kind', { kind: 'canned', key: 'hola', value: { at: 1 } }],
])('%s is refused', (_what, record) => {
  expect(isTaken(record)).toBe(false);
});
