import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src-shared/contract.ts';
import type { Session } from '../../src-shared/model.ts';
import type { AgentRecord, RecordName } from '../../src-shared/records.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import { aConversation, aMensaje } from '../testing/make.ts';
import { createManualBridge } from '../testing/manual-bridge.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { createDrafts } from './drafts.ts';
import { createNotes } from './notes.ts';
import { createSends } from './sends.ts';
import { createSink } from './sink.ts';
import { createState } from './state.ts';
import { createThreads } from './threads.ts';

const sessionOf = (usuario: string, phase: 'signed-in' | 'expired' = 'signed-in'): Session => ({
  phase,
  server: 'https://a.example',
  agent: { usuario, nombre: null, rol: 'admin', imagen: null },
});

const snapshot = (parts: Partial<Snapshot> = {}): Snapshot => ({
  seq: 1,
  host: { kind: 'web', version: '1', locale: 'es' },
  session: sessionOf('laura'),
  link: { phase: 'idle' },
  sync: { phase: 'idle', done: 0, total: 0, fault: null },
  storage: { kind: 'none' },
  gap: null,
  skew: 0,
  warnings: [],
  settings: DEFAULT_SETTINGS,
  open: 'ana',
  conversations: [aConversation('ana')],
  held: [],
  colleagues: [],
  records: [],
  shared: [],
  ...parts,
});

function start() {
  const bridge = createManualBridge();
  const state = createState();
  const threads = createThreads(bridge.client);
  const clock = createManualClock();
  const drafts = createDrafts(bridge.client, clock, state);
  const sends = createSends({
    client: bridge.client,
    clock,
    state,
    drafts,
    gapIn: () => null,
    sinceSwitch: () => 60_000,
    onHeld: () => {},
  });
  const sink = createSink({
    state,
    threads,
    drafts,
    sends,
    notes: createNotes(bridge.client, createManualClock(), state),
  });
  sink.snapshot(snapshot());
  return { bridge, state, threads, drafts, sink };
}

describe('the state', () => {
  it('is the snapshot, and the changes over it; what a change leaves out stays', () => {
    const { state, sink } = start();
    sink.event({ name: 'change', payload: { seq: 2, link: { phase: 'live', since: 5, mode: 'legacy' } } });
    expect(state.link.value).toEqual({ phase: 'live', since: 5, mode: 'legacy' });
    expect(state.session.value).toEqual(sessionOf('laura'));
    expect([state.open.value, [...state.conversations.value.keys()]]).toEqual(['ana', ['ana']]);
  });

  it('keeps the records by kind and key; a kind that does not change keeps its map', () => {
    const { state, sink } = start();
    const note = { kind: 'note', key: '__proto__', value: { text: 'ojo', editedAt: 1 } } as const;
    const recent = { kind: 'recent', key: 'factura', value: { at: 1 } } as const;
    const change = (upserts: AgentRecord[], removed: RecordName[] = []) =>
      sink.event({ name: 'change', payload: { seq: 2, records: { upserts, removed, reset: false } } });
    change([note]);
    const { note: notes } = state.records.value;
    change([recent]);
    expect(state.records.value.note).toBe(notes);
    expect([...notes]).toEqual([['__proto__', note.value]]);
    change([], [{ kind: 'recent', key: 'factura' }]);
    expect(state.records.value.recent.size).toBe(0);
    sink.snapshot(snapshot({ records: [recent] }));
    expect([state.records.value.note.size, state.records.value.recent.size]).toEqual([0, 1]);
  });

  it('adds and resets conversations', () => {
    const { state, sink } = start();
    const change = (reset: boolean) => ({ seq: 2, conversations: { reset, upserts: [aConversation('juan')] } });
    sink.event({ name: 'change', payload: change(false) });
    expect([...state.conversations.value.keys()]).toEqual(['ana', 'juan']);
    sink.event({ name: 'change', payload: change(true) });
    expect([...state.conversations.value.keys()]).toEqual(['juan']);
  });

  it('files a live message in its row and in its thread', async () => {
    const { bridge, state, threads, sink } = start();
    const thread = threads.of('ana');
    await bridge.answer('thread', { seq: 1, more: false, mensajes: [] });
    const conversation = aConversation('ana', { unread: 1 });
    sink.event({
      name: 'mensaje_recibido',
      payload: { seq: 2, mensajes: [aMensaje('m', 1)], conversations: [conversation] },
    });
    expect(state.conversations.value.get('ana')?.unread).toBe(1);
    expect(thread.value.mensajes.map(({ id }) => id)).toEqual(['m']);
  });
});

describe('whose it is', () => {
  it('stays through an expired session and its renewal', () => {
    const { state, drafts, sink } = start();
    drafts.write('ana', 'a medias');
    sink.event({ name: 'change', payload: { seq: 2, session: sessionOf('laura', 'expired') } });
    sink.event({ name: 'change', payload: { seq: 3, session: sessionOf('laura') } });
    expect([state.open.value, drafts.of('ana').value]).toEqual(['ana', 'a medias']);
  });

  it.each([
    ['another agent', sessionOf('marcos')],
    ['nobody', { phase: 'signed-out', server: null, usuario: null, reason: 'signed-out' } as const],
  ])('is all forgotten for %s', (_, session) => {
    const { state, drafts, sink } = start();
    drafts.write('ana', 'a medias');
    sink.event({ name: 'change', payload: { seq: 2, session } });
    expect([state.open.value, drafts.of('ana').value]).toEqual([null, '']);
  });

  it('is told by a snapshot too', () => {
    const { state, sink } = start();
    sink.snapshot(snapshot({ session: sessionOf('marcos'), open: null }));
    expect(state.open.value).toBeNull();
  });

  it('keeps the page’s own open conversation over the host’s', () => {
    const { state, sink } = start();
    state.open.value = 'juan';
    sink.snapshot(snapshot());
    expect(state.open.value).toBe('juan');
  });
});
