/** Signed in: the desk in its usual and unusual moods. */
import type { Snapshot } from '../../../src-shared/contract.ts';
import type { LinkState } from '../../../src-shared/model.ts';
import { type AgentRecord, type Arrangement, USUAL } from '../../../src-shared/records.ts';
import { ago, LAURA, MINUTE, type Scene, SECOND, SERVER, snapshotOf } from '../scene.ts';
import { anaThread, longThread, manyRows, rows } from './desk.ts';

export const DOWN = {
  phase: 'down',
  since: ago(MINUTE),
  retryAt: ago(-12 * SECOND),
  fault: { code: 'server-unreachable' },
} satisfies LinkState;

/** The usual desk with ana22 open. */
export function desk(parts: Partial<Snapshot> = {}, rest: Partial<Scene> = {}): Scene {
  const snapshot = snapshotOf({ open: 'ana22', conversations: [...rows()], ...parts });
  return { snapshot, threads: { ana22: anaThread() }, ...rest };
}

function recents(...texts: readonly string[]): AgentRecord[] {
  return texts.map((key, index) => ({ kind: 'recent', key, value: { at: ago(index * MINUTE) } }));
}

function arranged(): AgentRecord[] {
  const put = (key: string, value: Partial<Arrangement>): AgentRecord => ({
    kind: 'arrangement',
    key,
    value: { ...USUAL, ...value },
  });
  return [
    put('lucía', { pinned: true, mutedUntil: 'always' }),
    put('taller.ruiz', { markedUnread: true, mutedUntil: 'always' }),
    put('comercial.norte', { shelf: { at: 'snoozed', until: ago(-MINUTE), since: ago(MINUTE), unread: 3 } }),
  ];
}

function savedViews(): AgentRecord[] {
  return [
    { kind: 'view', key: 'Lo urgente', value: { order: 'waiting', filters: ['waiting', 'unread'] } },
    { kind: 'view', key: 'Mi día', value: { order: 'recent', filters: ['today'] } },
  ];
}

export const CONSOLE_SCENES = {
  'none-open': () => desk({ open: null }),
  tour: () => desk({ open: null, settings: { ...snapshotOf().settings, toured: false } }),
  thread: () => desk(),
  compact: () => desk({ settings: { ...snapshotOf().settings, density: 'compact' } }),
  'larger-text': () => desk({ settings: { ...snapshotOf().settings, textSize: 'larger', contrast: 'more' } }),
  english: () => desk({ settings: { ...snapshotOf().settings, locale: 'en' } }),
  'empty-list': () => desk({ open: null, conversations: [] }),
  'first-sync': () =>
    desk({ open: null, conversations: [], sync: { phase: 'running', done: 0, total: 40, fault: null } }),
  syncing: () => desk({ sync: { phase: 'running', done: 12, total: 40, fault: null } }),
  'sync-fault': () =>
    desk({ sync: { phase: 'idle', done: 12, total: 40, fault: { code: 'server-error', detail: '500' } } }),
  'empty-thread': () => desk({}, { threads: {} }),
  'thread-loading': () => desk({}, { held: ['thread'] }),
  'thread-failed': () => desk({}, { faults: { thread: { code: 'storage-failed' } } }),
  'long-thread': () => desk({}, { threads: { ana22: longThread(400) } }),
  'scrolled-back': () => desk({}, { threads: { ana22: longThread(400) } }),
  'many-rows': () => desk({ open: 'cliente0003', conversations: [...manyRows(3_000)] }),
  offline: () => desk({ link: DOWN }),
  connecting: () => desk({ link: { phase: 'connecting', since: ago(SECOND) } }),
  'host-dropped': () => desk(),
  expired: () =>
    desk({
      session: { phase: 'expired', server: SERVER, agent: LAURA },
      link: { ...DOWN, retryAt: null, fault: null },
    }),
  'expired-wrong': () =>
    desk(
      { session: { phase: 'expired', server: SERVER, agent: LAURA }, link: { ...DOWN, retryAt: null, fault: null } },
      { faults: { 'sign-in': { code: 'wrong-credentials' } } },
    ),
  'no-keyring': () => desk({ storage: { kind: 'memory', reason: 'no-keyring' } }),
  'notify-offer': () => desk({ host: { kind: 'web', version: '0.1.0', locale: 'es-ES' } }),
  arranged: () => desk({ open: null, records: arranged() }),
  'row-menu': () => desk({ records: arranged() }),
  'filter-empty': () => desk(),
  views: () => desk({ records: savedViews() }),
  'search-no-match': () => desk(),
  'search-hits': () => desk(),
  'search-recents': () => desk({ records: recents('"ya está"', 'de:ana22 factura', 'camión desde:lunes') }),
  palette: () => desk(),
  'cheat-sheet': () => desk(),
  'find-in-thread': () => desk(),
  'jump-to-date': () => desk(),
  settings: () => desk(),
  'settings-unsent': () =>
    desk(
      {},
      {
        threads: {
          ana22: anaThread().map((one) => (one.delivery === 'confirmed' ? { ...one, delivery: 'queued' } : one)),
        },
      },
    ),
  'send-refused': () => desk({}, { faults: { mensaje_privado: { code: 'message-too-long' } } }),
} satisfies Record<string, () => Scene>;
