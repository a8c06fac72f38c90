/** Figures from the real store: what is counted, in which order it is read, and that nobody waits for it. */
import { expect, onTestFinished, test } from 'vitest';
import { createStoreOpener } from '../../src-core/adapters/sqlite/open.ts';
import { systemClock } from '../../src-core/adapters/system.ts';
import { emptyConversation } from '../../src-core/domain/conversation.ts';
import { INITIAL, type State } from '../../src-core/domain/state.ts';
import { createMetrics } from '../../src-core/metrics.ts';
import type { Clock, Store } from '../../src-core/ports.ts';
import type { MetricsAsked } from '../../src-shared/metrics.ts';
import { testClock } from '../fakes/clock.ts';
import { memorySettings } from '../fakes/ports.ts';
import { fakeDesk } from './fake-desk.ts';
import { aMensaje } from './store-suite.ts';
import { tempDir } from './support.ts';

const DAY = 86_400_000;
const asked: MetricsAsked = { from: DAY, to: 2 * DAY, zone: 'UTC', shift: null, list: null };
const LIVE = { phase: 'live', since: 0, mode: 'legacy' } as const;

function openStore(): Store {
  const open = createStoreOpener({ dataDir: tempDir(), clock: systemClock, log: () => {} });
  const { store } = open({ server: 'https://chat.example', usuario: 'laura', key: null });
  onTestFinished(() => store.close());
  return store;
}

function metricsOf(store: Store, parts: Partial<State> = {}, clock: Clock = testClock(3 * DAY)) {
  const state: State = { ...INITIAL, link: LIVE, ...parts };
  const engine = { state: () => state, serverTime: () => 3 * DAY };
  return createMetrics({ current: () => store, engine, settings: memorySettings(), clock });
}

const known = (...names: readonly string[]) =>
  new Map(
    names.map((usuario) => [
      usuario,
      { ...emptyConversation(usuario), last: { de: usuario, mensaje: '', fecha: 3 * DAY } },
    ]),
  );

test('counts what has left, in the order of the thread, over as many pages as it takes', async () => {
  const store = openStore();
  const ours = { de: 'marcos', cid: null, delivery: 'confirmed' } as const;
  store.write([
    { type: 'put', mensaje: aMensaje({ id: 'before', fecha: DAY - 10_000, ...ours }) },
    // Within one second the server's order decides, not ours.
    { type: 'put', mensaje: aMensaje({ id: 'second', fecha: DAY + 5_000, seq: 9, ...ours }) },
    { type: 'put', mensaje: aMensaje({ id: 'first', fecha: DAY + 5_000, seq: 8 }) },
    ...Array.from({ length: 1_000 }, (_, at) => ({
      type: 'put' as const,
      mensaje: aMensaje({ id: `m${at}`, fecha: DAY + 60_000 + at * 1_000 }),
    })),
    { type: 'put', mensaje: aMensaje({ id: 'queued', fecha: DAY + 2_000_000, ...ours, delivery: 'queued' }) },
    { type: 'put', mensaje: aMensaje({ id: 'refused', fecha: DAY + 2_000_000, ...ours, delivery: 'refused' }) },
    { type: 'put', mensaje: aMensaje({ id: 'late', fecha: 2 * DAY + 60_000, ...ours, delivery: 'unconfirmed' }) },
    { type: 'put', mensaje: aMensaje({ id: 'other', usuario: 'juan1', de: 'juan1', fecha: 2 * DAY - 1_000 }) },
    { type: 'put', mensaje: aMensaje({ id: 'after', usuario: 'juan1', de: 'juan1', fecha: 2 * DAY }) },
  ]);
  const figures = await metricsOf(store, { conversations: known('ana22', 'juan1') })({ ...asked, list: 'pending' });
  expect(figures.total).toMatchObject({ received: 1_002, sent: 1, opened: 1, answered: 0, pending: 1 });
  expect(figures.total.response).toEqual({ count: 2, median: 0, p90: DAY });
  expect(figures.list).toEqual([{ usuario: 'juan1', fecha: 2 * DAY - 1_000, ms: DAY + 1_000 }]);
  expect(figures.knownUntil).toBe(3 * DAY);
});

test('a wait is not counted past the moment the connection went', async () => {
  const store = openStore();
  store.write([{ type: 'put', mensaje: aMensaje({ fecha: DAY + 1_000 }) }]);
  const down = { phase: 'down', since: 0, retryAt: null, fault: null } as const;
  const parts = { conversations: known('ana22'), link: down, skew: 500, gap: { from: DAY + 60_500, to: null } };
  const figures = await metricsOf(store, parts)({ ...asked, list: 'pending' });
  expect([figures.knownUntil, figures.list[0]?.ms]).toEqual([DAY + 61_000, 60_000]);
  const never = await metricsOf(store, { ...parts, gap: null })(asked);
  expect(never.knownUntil).toBe(3 * DAY); // the newest there is
});

test('others work between two slices, and the agent who leaves ends it', async () => {
  const store = openStore();
  const rows = Array.from({ length: 3_000 }, (_, at) => aMensaje({ id: `m${at}`, fecha: DAY + at * 1_000 }));
  store.write(rows.map((mensaje) => ({ type: 'put', mensaje })));
  let spent = 0;
  const restingBy = (onRest: () => void): Clock => ({
    ...testClock(),
    elapsed: () => (spent += 3),
    after(_ms, fn) {
      onRest();
      fn();
      return () => {};
    },
  });
  let rests = 0;
  const counting = restingBy(() => void rests++);
  await metricsOf(store, { conversations: known('ana22') }, counting)(asked);
  expect(rests).toBeGreaterThan(3);

  let current: Store | null = store;
  const leaving = restingBy(() => {
    current = null;
  });
  const state = { ...INITIAL, link: LIVE, conversations: known('ana22') };
  const engine = { state: () => state, serverTime: () => 3 * DAY };
  const asking = createMetrics({ current: () => current, engine, settings: memorySettings(), clock: leaving })(asked);
  await expect(asking).rejects.toThrow('not-signed-in');
});

test('is a question of the contract: an unknown zone and a crossed range are refused by name', async () => {
  const desk = await fakeDesk((server) => server.write('ana22', 'admin', 'hola'));
  await desk.pass(2_000);
  const range = { from: 0, to: 2 * DAY * 7, zone: 'Europe/Madrid', shift: null, list: 'received' as const };
  expect(await desk.ask('metrics', range)).toMatchObject({
    unit: 'day',
    total: { received: 1, opened: 1, pending: 1 },
    list: [{ usuario: 'ana22' }],
  });
  await expect(desk.ask('metrics', { ...range, zone: 'Marte/Olympus' })).rejects.toThrow('bad-request');
  await expect(desk.ask('metrics', { ...range, to: 0 })).rejects.toThrow('bad-request');
});
