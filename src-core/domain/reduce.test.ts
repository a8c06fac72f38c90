import { describe, expect, test } from 'vitest';
import { USUAL } from '../../src-shared/records.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import { SIGNED_IN } from '../../tests/fakes/signed-in.ts';
import type { StoredMensaje } from '../ports.ts';
import { tellingOf, UNTOLD } from './attention.ts';
import type { Effect } from './effects.ts';
import type { CoreEvent, EventOf } from './events.ts';
import { reduce } from './reduce.ts';
import { INITIAL, type State } from './state.ts';

function run(events: readonly CoreEvent[], from: State = reduce(INITIAL, SIGNED_IN).state) {
  const effects: Effect[] = [];
  let state = from;
  for (const event of events) {
    const step = reduce(state, event);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects, of: <T extends Effect['type']>(type: T) => effects.filter((one) => one.type === type) };
}

const TOLD = tellingOf(DEFAULT_SETTINGS, 0);
let nextId = 0;
function arrived(de: string, mensaje: string, fecha = 1_000): CoreEvent {
  return {
    type: 'mensaje-arrived',
    id: `m${nextId++}`,
    arrived: { de, mensaje },
    fecha,
    at: fecha,
    isUnstored: false,
    telling: TOLD,
  };
}
const looking = (open: string | null, focused: boolean): CoreEvent => ({
  type: 'attention-changed',
  attention: { open, focused },
});
function mine(patch: Partial<StoredMensaje> = {}): StoredMensaje {
  const base = {
    id: 'x',
    cid: 'x',
    usuario: 'ana',
    de: 'laura',
    para: 'ana',
    mensaje: 'hola',
    fecha: 2_000,
    read: true,
  } as const;
  return { ...base, stored: false, mark: null, seq: null, delivery: 'queued', ...patch };
}

describe('a message arrives', () => {
  test('is written before it is published, and published before anybody is told', () => {
    expect(run([arrived('ana', 'hola')]).effects.map((one) => one.type)).toEqual([
      'write',
      'publish-mensaje',
      'notify',
      'unread',
    ]);
  });
  test('for the open conversation of a focused window: read, no notice', () => {
    const { state, of } = run([looking('ana', true), arrived('ana', 'hola')]);
    expect(state.conversations.get('ana')?.unread).toBe(0);
    expect(of('notify')).toEqual([]);
  });
  test.each([
    ['the window is not focused', looking('ana', false)],
    ['another conversation is open', looking('juan', true)],
    ['none is open', looking(null, true)],
  ])('%s: counted and told', (_name, attention) => {
    const { state, of } = run([attention, arrived('ana', 'hola')]);
    expect(state.conversations.get('ana')?.unread).toBe(1);
    expect(of('notify')).toHaveLength(1);
  });
  test('from a muted customer: counted, not told, until the time is over', () => {
    const muted = (mutedUntil: number): CoreEvent => ({
      type: 'record-put',
      record: { kind: 'arrangement', key: 'ana', value: { ...USUAL, mutedUntil } },
    });
    const { state, of } = run([muted(5_000), arrived('ana', 'a', 4_999), arrived('juan', 'b', 4_999)]);
    expect(state.conversations.get('ana')?.unread).toBe(1);
    expect(of('notify')).toMatchObject([{ notice: { usuario: 'juan' } }]);
    expect(run([arrived('ana', 'c', 5_000)], state).of('notify')).toHaveLength(1);
  });
  test('names like those of object members are names', () => {
    const { state } = run(['__proto__', 'constructor', 'then', 'toString'].map((de) => arrived(de, 'x')));
    expect([...state.conversations.keys()]).toEqual(['__proto__', 'constructor', 'then', 'toString']);
  });
  test('while nobody is signed in: nothing', () => {
    expect(run([arrived('ana', 'hola')], INITIAL).effects).toEqual([]);
  });
});

describe('waiting', () => {
  test('counts from the first unanswered message, ends with an answer that left', () => {
    const steps = run([
      arrived('ana', 'a', 1_000),
      arrived('ana', 'b', 2_000),
      { type: 'send-accepted', mensaje: mine({ fecha: 3_000 }) },
    ]);
    expect(steps.state.conversations.get('ana')).toMatchObject({ waitingSince: 1_000, unread: 2 });
    const sent = run(
      [{ type: 'delivery-advanced', mensaje: mine({ fecha: 3_000, delivery: 'sent' }), hasta: null }],
      steps.state,
    );
    expect(sent.state.conversations.get('ana')).toMatchObject({ waitingSince: null, unread: 0 });
  });
  test('goes on when the customer wrote again before the queued answer left', () => {
    const { state } = run([
      { type: 'send-accepted', mensaje: mine({ fecha: 3_000 }) },
      arrived('ana', 'otra cosa', 4_000),
      { type: 'delivery-advanced', mensaje: mine({ fecha: 3_000, delivery: 'sent' }), hasta: null },
    ]);
    expect(state.conversations.get('ana')).toMatchObject({ waitingSince: 4_000, unread: 1 });
  });
});

describe('attention', () => {
  test('opening reads, clears the notice and the total', () => {
    const { effects } = run([looking('ana', true)], run([arrived('ana', 'hola')]).state);
    expect(effects).toContainEqual({ type: 'clear-notice', usuario: 'ana' });
    expect(effects).toContainEqual({ type: 'unread', total: 0 });
    expect(effects[0]).toMatchObject({
      type: 'write',
      writes: [{ type: 'conversation' }, { type: 'read-all', usuario: 'ana' }],
    });
  });
  test('opening in an unfocused window reads nothing', () => {
    const { state } = run([looking('ana', false)], run([arrived('ana', 'hola')]).state);
    expect(state.conversations.get('ana')?.unread).toBe(1);
  });
});

test('a copy of what a reading showed while the link was being made is no second message', () => {
  const row = mine({ id: 'r', cid: null, de: 'ana', para: 'admin', mensaje: 'ok', delivery: 'received', stored: true });
  const conversation = {
    usuario: 'ana',
    last: null,
    unread: 1,
    waitingSince: 2_000,
    draft: '',
    answeredAt: null,
    unsent: 0,
  };
  const reading = { at: 2_500, now: 2_500, isReread: false, fresh: [row], confirmed: [] };
  const merged = {
    type: 'thread-merged',
    usuario: 'ana',
    upserts: [row],
    removed: [],
    conversation,
    news: null,
  } as const;
  const { effects, of } = run([
    { type: 'link-changed', link: { phase: 'connecting', since: 1_000 }, at: 1_000 },
    { ...merged, telling: UNTOLD, reading },
    { type: 'link-changed', link: { phase: 'live', since: 3_000, mode: 'pending' }, at: 3_000 },
    arrived('ana', 'ok', 3_001),
  ]);
  expect(of('publish-mensaje')).toEqual([]);
  expect(effects.at(-1)).toEqual({ type: 'check', usuario: 'ana' });
});

test('sending empties the draft', () => {
  const { state } = run([
    { type: 'draft-changed', usuario: 'ana', draft: 'hol' },
    { type: 'send-accepted', mensaje: mine() },
  ]);
  expect(state.conversations.get('ana')?.draft).toBe('');
});

test('signing out leaves nothing of the last agent', () => {
  const before = run([looking('ana', true), arrived('juan', 'x')]).state;
  const event: EventOf<'desk-changed'> = {
    type: 'desk-changed',
    memory: INITIAL.memory,
    warnings: [],
    session: { phase: 'signed-out', server: null, usuario: null, reason: 'signed-out' },
    storage: { kind: 'none' },
    conversations: [],
    unsent: new Map(),
    records: [],
  };
  expect(run([event], before).state).toEqual({
    ...INITIAL,
    session: event.session,
    attention: { open: null, focused: true },
  });
});

test('reduce never changes the state it was given', () => {
  const before = run([arrived('ana', 'hola')]).state;
  const copy = structuredClone(before);
  run([arrived('ana', 'x'), looking('ana', true), { type: 'send-accepted', mensaje: mine() }], before);
  expect(before).toEqual(copy);
});
