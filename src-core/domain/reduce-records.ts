/** The agent's own records: to disk, then to the page; nothing is shown that is not kept. */
import {
  type AgentRecord,
  RECENT_KEPT,
  type RecordChange,
  type RecordName,
  type Records,
  withRecords,
} from '../../src-shared/records.ts';
import type { Write } from '../ports.ts';
import type { State } from './state.ts';
import type { Step } from './steps.ts';

export function recordPut(state: State, record: AgentRecord): Step {
  const { kind, key, value } = record;
  if (JSON.stringify(state.records[kind].get(key)) === JSON.stringify(value)) return { state, effects: [] };
  const removed = kind === 'recent' ? overflow(state.records, key) : [];
  return changed(state, { upserts: [record], removed, reset: false });
}

export function recordRemoved(state: State, { kind, key }: RecordName): Step {
  if (!state.records[kind].has(key)) return { state, effects: [] };
  return changed(state, { upserts: [], removed: [{ kind, key }], reset: false });
}

/** The oldest searches, so that with a new one there are not too many. */
function overflow({ recent }: Records, key: string): RecordName[] {
  const others = [...recent].filter(([known]) => known !== key).sort(([, a], [, b]) => b.at - a.at);
  return others.slice(RECENT_KEPT - 1).map(([old]) => ({ kind: 'recent', key: old }));
}

function changed(state: State, change: RecordChange): Step {
  const writes: Write[] = [
    ...change.removed.map((name): Write => ({ type: 'no-record', ...name })),
    ...change.upserts.map((record): Write => ({ type: 'record', record })),
  ];
  return {
    state: { ...state, records: withRecords(state.records, change) },
    effects: [
      { type: 'write', writes },
      { type: 'publish', change: { records: change } },
    ],
  };
}
