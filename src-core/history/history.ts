/**
 * When the server's history is read: all of it after each connection, the open conversation first; one conversation
 * when it is opened, and again after a send. At most `CONCURRENCY` requests at once, one per conversation.
 */
import { faultOf } from '../../src-shared/link.ts';
import type { Fault } from '../../src-shared/model.ts';
import { ADMIN } from '../../src-shared/protocol.ts';
import type { State } from '../domain/state.ts';
import type { Log, Undo } from '../ports.ts';
import { createReader, type ReaderOptions } from './reader.ts';
import { createSingleFlight } from './single-flight.ts';

const CONCURRENCY = 4;
/** Past the slowest insert seen (2 s, protocol.md): then the history must have what was sent. */
const CONFIRM_AFTER_MS = 2_500;
const RETRY_AFTER_MS = 30_000;

export interface History {
  /** Lists and reads everything. Faults are in the sync state; it is tried again later. */
  syncAll(): void;
  /** Reads one conversation now, or once more when it is being read. */
  refresh(usuario: string): void;
  /** Reads one conversation once its last send has had time to be stored. */
  confirmSoon(usuario: string): void;
  stop(): void;
}

export interface HistoryOptions extends Omit<ReaderOptions, 'isListed'> {
  readonly log: Log;
  readonly onTokenRefused: () => void;
}

export function createHistory(options: HistoryOptions): History {
  const { engine, clock } = options;
  const pending = new Map<string, Undo>();
  let listed: ReadonlySet<string> = new Set();
  let cancelRetry: Undo = () => {};
  const reader = createReader({ ...options, isListed: (usuario) => listed.has(usuario) });
  const readOne = createSingleFlight(
    async (usuario) => report(options, await reader(usuario).catch(faultOf)),
    (fault) => fault === null,
  );
  const everything = createSingleFlight(
    async () => {
      cancelRetry();
      const names = await list(options);
      if (names === null) return retry();
      listed = new Set(names);
      engine.dispatch({ type: 'conversations-listed', usuarios: names });
      if (await readMany(options, inReadingOrder(engine.state()), readOne)) retry();
    },
    () => true,
  );

  function retry(): void {
    if (options.token() !== null) cancelRetry = clock.after(RETRY_AFTER_MS, syncAll);
  }
  function syncAll(): void {
    void everything('');
  }
  return {
    syncAll,
    refresh: (usuario) => void readOne(usuario),
    confirmSoon(usuario) {
      pending.get(usuario)?.();
      pending.set(
        usuario,
        clock.after(CONFIRM_AFTER_MS, () => void readOne(usuario)),
      );
    },
    stop() {
      cancelRetry();
      for (const undo of pending.values()) undo();
    },
  };
}

/** The names to read; null when they could not be had. A customer has the one conversation. */
async function list(options: HistoryOptions): Promise<readonly string[] | null> {
  const token = options.token();
  if (token === null) return null;
  if (options.agent.rol !== 'admin') return [ADMIN];
  options.engine.dispatch({ type: 'sync-progressed', sync: { phase: 'running', done: 0, total: 0, fault: null } });
  const outcome = await options.api.conversations(token);
  if (options.token() === null) return null;
  if (outcome.ok) return outcome.usuarios;
  const fault = report(options, outcome.fault);
  options.engine.dispatch({ type: 'sync-progressed', sync: { phase: 'idle', done: 0, total: 0, fault } });
  return null;
}

/** Reads the queue, a few at a time, telling how far it is. Stops at the first fault and resolves to it. */
async function readMany(
  options: HistoryOptions,
  queue: readonly string[],
  readOne: (usuario: string) => Promise<Fault | null>,
) {
  let next = 0;
  let done = 0;
  let fault: Fault | null = null;
  const tell = (phase: 'running' | 'idle') => {
    const sync = { phase, done, total: queue.length, fault };
    if (options.token() !== null) options.engine.dispatch({ type: 'sync-progressed', sync });
  };
  const work = async () => {
    for (let usuario = queue[next++]; usuario !== undefined && fault === null; usuario = queue[next++]) {
      fault = (await readOne(usuario)) ?? fault;
      done++;
      tell('running');
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  tell('idle');
  return fault;
}

/** The open one, then the most recent; names of which nothing is known yet before the quiet ones. */
function inReadingOrder({ conversations, attention }: State): readonly string[] {
  const weight = (usuario: string) =>
    usuario === attention.open
      ? Number.POSITIVE_INFINITY
      : (conversations.get(usuario)?.last?.fecha ?? Number.MAX_SAFE_INTEGER);
  return [...conversations.keys()].sort((a, b) => weight(b) - weight(a));
}

function report(options: HistoryOptions, fault: Fault | null): Fault | null {
  if (!fault || options.token() === null) return fault;
  options.log('warn', 'history-failed', { code: fault.code, detail: fault.detail ?? null });
  if (fault.code === 'bad-token') options.onTokenRefused();
  return fault;
}
