/** Finding, and opening a thread at what was found, on the real store. */
import { expect, onTestFinished, test } from 'vitest';
import { createStoreOpener } from '../../src-core/adapters/sqlite/open.ts';
import { systemClock } from '../../src-core/adapters/system.ts';
import { emptyConversation } from '../../src-core/domain/conversation.ts';
import { createReading } from '../../src-core/reading.ts';
import { FaultError } from '../../src-shared/link.ts';
import { NO_RECORDS, withRecords } from '../../src-shared/records.ts';
import { testClock } from '../fakes/clock.ts';
import { aMensaje } from './store-suite.ts';
import { tempDir } from './support.ts';

const OWN = { seq: () => 7, state: () => ({ records: NO_RECORDS }) };

function reading(own = OWN) {
  const open = createStoreOpener({ dataDir: tempDir(), clock: systemClock, log: () => {} });
  const { store } = open({ server: 'https://chat.example', usuario: 'laura', key: null });
  onTestFinished(() => store.close());
  return { store, reading: createReading(() => store, own, testClock()) };
}

test('a thread opens about a message or a day, and reads on both ways', () => {
  const { store, reading: read } = reading();
  store.write(
    Array.from({ length: 300 }, (_, at) => ({ type: 'put', mensaje: aMensaje({ id: `m${at}`, fecha: at * 1_000 }) })),
  );
  const around = read.around({ usuario: 'ana22', at: { by: 'id', id: 'm150' }, limit: 100 });
  expect([around.mensajes[0]?.id, around.mensajes.at(-1)?.id, around.id]).toEqual(['m100', 'm200', 'm150']);
  expect(around).toMatchObject({ seq: 7, more: true, newer: true });
  expect(around.mensajes[50]).not.toHaveProperty('cid');
  const newer = read.newer({ usuario: 'ana22', after: 'm200', limit: 100 });
  expect([newer.mensajes[0]?.id, newer.mensajes.length, newer.more]).toEqual(['m201', 99, false]);
  const day = read.around({ usuario: 'ana22', at: { by: 'fecha', fecha: 9_500 }, limit: 100 });
  expect([day.id, day.mensajes[0]?.id, day.more, day.newer]).toEqual(['m10', 'm0', false, true]);
  for (const at of [{ by: 'id', id: 'nobody' } as const, { by: 'fecha', fecha: 9e9 } as const])
    expect(read.around({ usuario: 'ana22', at, limit: 100 })).toMatchObject({ id: null, newer: false, more: true });
  store.write([{ type: 'put', mensaje: aMensaje({ id: 'other', usuario: 'juan1' }) }]);
  expect(read.around({ usuario: 'ana22', at: { by: 'id', id: 'other' }, limit: 10 }).id).toBeNull();
});

test('hits come newest first, page by page, each with what is marked; what means nothing is noted', () => {
  const { store, reading: read } = reading();
  store.write([
    { type: 'conversation', conversation: emptyConversation('ana22') },
    { type: 'put', mensaje: aMensaje({ id: 'a', mensaje: 'El camión no llega', fecha: 1 }) },
    { type: 'put', mensaje: aMensaje({ id: 'b', mensaje: 'Otro CAMION', fecha: 2, de: 'laura' }) },
    { type: 'put', mensaje: aMensaje({ id: 'c', mensaje: 'Nada', fecha: 3 }) },
  ]);
  const ask = (text: string, before: string | null = null, usuario: string | null = null) =>
    read.search({ text, usuario, before, limit: 1 }, 'laura');
  const first = ask('camión');
  expect(first).toEqual({
    hits: [{ id: 'b', usuario: 'ana22', de: 'laura', fecha: 2, snippet: 'Otro CAMION', ranges: [[5, 11]] }],
    more: true,
    notes: [],
    inNotes: [],
  });
  expect(ask('camión', 'b')).toMatchObject({ hits: [{ id: 'a', ranges: [[3, 9]] }], more: false });
  expect(ask('camion de:yo').hits.map(({ id }) => id)).toEqual(['b']);
  expect(ask('de:ANA').hits.map(({ id }) => id)).toEqual(['c']);
  expect(ask('camion', null, 'juan1').hits).toEqual([]);
  expect(ask('camion de:nadie')).toMatchObject({ hits: [], notes: [{ code: 'unknown-sender', text: 'nadie' }] });
  expect(ask('camion desde:nunca')).toMatchObject({
    hits: [{ id: 'b' }],
    notes: [{ code: 'bad-date', text: 'nunca' }],
  });
  expect(ask('  ')).toEqual({ hits: [], more: false, notes: [], inNotes: [] });
});

test('the agent’s notes come with the first page of a search of all conversations', () => {
  const change = { removed: [], reset: true };
  const note = { kind: 'note' as const, key: 'ana22', value: { text: 'Camión grande', editedAt: 5 } };
  const records = withRecords(NO_RECORDS, { upserts: [note], ...change });
  const { store, reading: read } = reading({ seq: () => 7, state: () => ({ records }) });
  store.write([{ type: 'put', mensaje: aMensaje({ id: 'a', mensaje: 'El camión no llega' }) }]);
  const ask = (before: string | null, usuario: string | null) =>
    read.search({ text: 'camion', usuario, before, limit: 1 }, 'laura').inNotes;
  expect(ask(null, null)).toEqual([{ usuario: 'ana22', editedAt: 5, snippet: 'Camión grande', ranges: [[0, 6]] }]);
  expect([ask('a', null), ask(null, 'ana22')]).toEqual([[], []]);
});

test('without a session there is nothing to read', () => {
  const read = createReading(() => null, OWN, testClock());
  const params = { text: 'x', usuario: null, before: null, limit: 1 };
  expect(() => read.search(params, 'laura')).toThrow(FaultError);
  expect(() => read.thread({ usuario: 'ana22', before: null, limit: 1 })).toThrow('not-signed-in');
});
