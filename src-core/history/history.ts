/**
 * When the server is read: all of it after each connection (the open conversation first), one conversation when it
 * is opened, watched or in doubt. An extended server is asked once for what is new; a legacy one thread by thread.
 */
import { faultOf } from '../../src-shared/link.ts';
import type { Fault } from '../../src-shared/model.ts';
import { ADMIN } from '../../src-shared/protocol.ts';
import { modeOf } from '../domain/state.ts';
import type { Log } from '../ports.ts';
import { createRetry } from '../retry.ts';
import { createCatchUp } from './catch-up.ts';
import { readAll } from './read-all.ts';
import { createReader, type ReaderOptions, type Reading } from './reader.ts';
import { createSingleFlight } from './single-flight.ts';

export interface History {
  /** Lists and reads everything. Faults are in the sync state; it is tried again later. */
  syncAll(): void;
  /** Extended: something is missing between what we know and what just came. */
  catchUp(): void;
  /** Reads one conversation now, or once more when it is being read. Never rejects. */
  refresh(usuario: string): Promise<Reading>;
  stop(): void;
}

export interface HistoryOptions extends ReaderOptions {
  readonly log: Log;
  readonly onTokenRefused: () => void;
  /** The list of customers has been read. */
  readonly onListed: (usuarios: readonly string[]) => void;
}

export function createHistory(options: HistoryOptions): History {
  const { engine } = options;
  const retry = createRetry({ ...options, baseMs: 2_000, capMs: 60_000 });
  const reader = createReader(options);
  const catchUp = createCatchUp(options);
  const readOne = createSingleFlight(
    async (usuario) => reported(options, await reader(usuario).catch((error) => ({ fault: faultOf(error) }))),
    (reading) => reading.fault === null,
  );
  const caughtUp = createSingleFlight(
    async () => reported(options, { fault: await catchUp().catch(faultOf), changed: true }),
    (reading) => reading.fault === null,
  );
  const everything = createSingleFlight(
    async () => {
      retry.cancel();
      const fault = await syncOnce(options, readOne, () => caughtUp(''));
      if (fault === null) retry.reset();
      else if (options.token() !== null) retry.plan(syncAll);
      return fault;
    },
    (fault) => fault === null,
  );
  function syncAll(): void {
    void everything('');
  }
  return {
    syncAll,
    async catchUp() {
      const { fault } = await caughtUp('');
      if (fault !== null && options.token() !== null && modeOf(engine.state()) === 'extended') retry.plan(syncAll);
    },
    refresh: readOne,
    stop: retry.cancel,
  };
}

/** One pass over everything; null, or the fault it stopped at (told in the sync state). */
async function syncOnce(
  options: HistoryOptions,
  readOne: (usuario: string) => Promise<Reading>,
  catchUp: () => Promise<Reading>,
): Promise<Fault | null> {
  const { engine } = options;
  const names = await list(options);
  if (!('usuarios' in names)) return idle(options, names.fault);
  options.onListed(names.usuarios);
  engine.dispatch({ type: 'conversations-listed', usuarios: names.usuarios });
  if (modeOf(engine.state()) === 'extended') return idle(options, (await catchUp()).fault);
  const fault = await readAll(options, readOne);
  if (fault === null && options.token() !== null) engine.dispatch({ type: 'caught-up', memory: { synced: true } });
  return fault;
}

function idle({ engine, token }: HistoryOptions, fault: Fault | null): Fault | null {
  if (token() !== null) engine.dispatch({ type: 'sync-progressed', sync: { phase: 'idle', done: 0, total: 0, fault } });
  return fault;
}

/** The names to read, or why they could not be had. A customer has the one conversation. */
async function list(
  options: HistoryOptions,
): Promise<{ readonly usuarios: readonly string[] } | { readonly fault: Fault | null }> {
  const token = options.token();
  if (token === null) return { fault: null };
  options.engine.dispatch({ type: 'sync-progressed', sync: { phase: 'running', done: 0, total: 0, fault: null } });
  if (options.agent.rol !== 'admin') return { usuarios: [ADMIN] };
  const outcome = await options.api.conversations(token);
  if (options.token() === null) return { fault: null };
  return outcome.ok ? outcome : reported(options, { fault: outcome.fault });
}

function reported<R extends Reading>(options: HistoryOptions, reading: R): R {
  if (reading.fault === null || options.token() === null) return reading;
  options.log('warn', 'history-failed', { code: reading.fault.code, detail: reading.fault.detail ?? null });
  if (reading.fault.code === 'bad-token') options.onTokenRefused();
  return reading;
}
