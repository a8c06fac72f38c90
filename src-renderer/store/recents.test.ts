import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { NO_RECORDS, type Records, withRecords } from '../../src-shared/records.ts';
import { createManualBridge } from '../testing/manual-bridge.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { createRecents } from './recents.ts';

it('are the last searches that led somewhere, kept and forgotten by the host', () => {
  const bridge = createManualBridge();
  const records = signal<Records>(NO_RECORDS);
  const recents = createRecents(bridge.client, createManualClock(7), { records });
  recents.keep('  de:ana pedido ');
  recents.keep('   ');
  const put = { record: { kind: 'recent', key: 'de:ana pedido', value: { at: 7 } } };
  expect(bridge.waiting.map(({ name, params }) => [name, params])).toEqual([['put-record', put]]);
  const upserts = Array.from({ length: 10 }, (_, at) => ({ kind: 'recent' as const, key: `q${at}`, value: { at } }));
  records.value = withRecords(NO_RECORDS, { upserts, removed: [], reset: true });
  expect(recents.texts.value).toEqual(['q9', 'q8', 'q7', 'q6', 'q5', 'q4', 'q3', 'q2']);
  recents.forget();
  expect(bridge.waiting.filter(({ name }) => name === 'remove-record')).toHaveLength(10);
});
