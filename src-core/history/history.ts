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
  /** The server turned out to be an extended one: what a legacy reading may have begun is done its way. */
  onExtended(): void;
  /** Extended: something is missing between what we know and what just came. */
  catchUp(): void;
  /** Reads one conversation now, or once more when it is being read. Never rejects. */
  refresh(usuario: string): Promise<Reading>;
  /** Asks, by the way this server has, for what is new in the conversation. Never rejects. */
  bring(usuario: string): Promise<Reading>;
  stop(): void;
}

export interface HistoryOptions extends Omit<ReaderOptions, 'relist'> {
  readonly log: Log;
  readonly onTokenRefused: () => void;
  /** A request did not get through. */
  readonly onUnreachable: () => void;
}

export function createHistory(options: HistoryOptions): History {
  const { engine } = options;
  const retry = createRetry({ ...options, baseMs: 2_000, capMs: 60_000 });
  let isListing = false;
  const relist = createSingleFlight(
    () => list(options),
    () => true,
  );
  const parts = { ...options, relist: () => relist('') };
  const reader = createReader(parts);
  const catchUp = createCatchUp(parts);
  const readOne = createSingleFlight(
    async (usuario) => {
      const token = options.token();
      return reported(options, token, await reader(usuario).catch((error) => ({ fault: faultOf(error) })));
    },
    (reading) => reading.fault === null,
  );
  const caughtUp = createSingleFlight(
    async () => {
      const token = options.token();
      return reported(options, token, { fault: await catchUp().catch(faultOf), changed: true });
    },
    (reading) => reading.fault === null,
  );
  const everything = createSingleFlight(
    async () => {
      retry.cancel();
      isListing = true;
      if (options.token() !== null) engine.dispatch({ type: 'sync-progressed', sync: STARTED });
      const listed = await list(options).finally(() => (isListing = false));
      const fault = await readListed(options, listed, readOne, () => caughtUp(''));
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
    onExtended() {
      if (!isListing) syncAll();
    },
    async catchUp() {
      const { fault } = await caughtUp('');
      if (fault !== null && options.token() !== null && modeOf(engine.state()) === 'extended') retry.plan(syncAll);
    },
    refresh: readOne,
    bring: (usuario) => (modeOf(engine.state()) === 'extended' ? caughtUp('') : readOne(usuario)),
    stop: retry.cancel,
  };
}

/** Everything, by the way this server has; null, or the fault it stopped at (told in the sync state). */
async function readListed(
  options: HistoryOptions,
  listed: Listed,
  readOne: (usuario: string) => Promise<Reading>,
  catchUp: () => Promise<Reading>,
): Promise<Fault | null> {
  const { engine } = options;
  if (!('usuarios' in listed)) return idle(options, listed.fault);
  engine.dispatch({ type: 'conversations-listed', usuarios: listed.usuarios });
  if (modeOf(engine.state()) === 'extended') return idle(options, (await catchUp()).fault);
  const fault = await readAll(options, readOne);
  if (fault === null && options.token() !== null) engine.dispatch({ type: 'caught-up', memory: { synced: true } });
  return fault;
}

function idle({ engine, token }: HistoryOptions, fault: Fault | null): Fault | null {
  if (token() !== null) engine.dispatch({ type: 'sync-progressed', sync: { phase: 'idle', done: 0, total: 0, fault } });
  return fault;
}

const STARTED = { phase: 'running', done: 0, total: 0, fault: null } as const;

type Listed = { readonly usuarios: readonly string[] } | { readonly fault: Fault | null };

/** The names to read, or why they could not be had. A customer has the one conversation. */
async function list(options: HistoryOptions): Promise<Listed> {
  const token = options.token();
  if (token === null) return { fault: null };
  if (options.agent.rol !== 'admin') return { usuarios: [ADMIN] };
  const outcome = await options.api.conversations(token);
  if (options.token() === null) return { fault: null };
  if (!outcome.ok) return reported(options, token, { fault: outcome.fault });
  options.customers.replace(outcome.usuarios);
  return outcome;
}

/** `token`: the one it was asked with. The refusal of one that was renewed meanwhile says nothing of the new one. */
function reported<R extends Reading>(options: HistoryOptions, token: string | null, reading: R): R {
  if (reading.fault === null || options.token() === null) return reading;
  options.log('warn', 'history-failed', { code: reading.fault.code, detail: reading.fault.detail ?? null });
  const { code } = reading.fault;
  if (code === 'bad-token' && options.token() === token) options.onTokenRefused();
  if (code === 'server-unreachable' || code === 'server-untrusted' || code === 'server-timeout')
    options.onUnreachable();
  return reading;
}
