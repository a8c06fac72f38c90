import { expect, test } from 'vitest';
import { type AgentRecord, RECENT_KEPT, USUAL } from '../../src-shared/records.ts';
import type { CoreEvent } from './events.ts';
import { reduce } from './reduce.ts';
import { INITIAL } from './state.ts';

function run(...events: readonly CoreEvent[]) {
  let step = { state: INITIAL, effects: [] as ReturnType<typeof reduce>['effects'] };
  for (const event of events) step = { ...step, ...reduce(step.state, event) };
  return step;
}
const put = (record: AgentRecord): CoreEvent => ({ type: 'record-put', record });
const pinned: AgentRecord = { kind: 'arrangement', key: 'ana', value: { ...USUAL, pinned: true } };

test('a record is kept before it is shown', () => {
  const { state, effects } = run(put(pinned));
  expect(state.records.arrangement.get('ana')).toEqual(pinned.value);
  expect(effects).toEqual([
    { type: 'write', writes: [{ type: 'record', record: pinned }] },
    { type: 'publish', change: { records: { upserts: [pinned], removed: [], reset: false } } },
  ]);
});

test('what is so already is not written again, and what is not there cannot be removed', () => {
  expect(run(put(pinned), put(structuredClone(pinned))).effects).toEqual([]);
  expect(run({ type: 'record-removed', name: { kind: 'note', key: 'ana' } }).effects).toEqual([]);
});

test('removed is removed of one kind', () => {
  const note: AgentRecord = { kind: 'note', key: 'ana', value: { text: 'x', editedAt: 1 } };
  const { state } = run(put(pinned), put(note), { type: 'record-removed', name: { kind: 'note', key: 'ana' } });
  expect([state.records.note.size, state.records.arrangement.size]).toEqual([0, 1]);
});

test('of the searches the newest are kept', () => {
  const recent = (at: number, key = `q${at}`) => put({ kind: 'recent', key, value: { at } });
  const many = Array.from({ length: RECENT_KEPT + 3 }, (_, at) => recent(at));
  const { state } = run(...many, recent(99, 'q3'));
  expect(state.records.recent.size).toBe(RECENT_KEPT);
  expect([state.records.recent.has('q2'), state.records.recent.get('q3')]).toEqual([false, { at: 99 }]);
});

test('another agent has other records', () => {
  const none = { conversations: [], unsent: new Map(), records: [], memory: INITIAL.memory, warnings: [] };
  const { session, storage } = INITIAL;
  expect(run(put(pinned), { type: 'desk-changed', session, storage, ...none }).state.records.arrangement.size).toBe(0);
});
