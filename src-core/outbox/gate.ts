/**
 * What stands between the queue and the lanes: a message just written is held for a moment so that it can be taken
 * back, and a reply that waited is looked at again, by the agent, where the conversation went on without it.
 */
import type { Agent } from '../../src-shared/model.ts';
import { hasWaited, heldOf } from '../domain/stale.ts';
import type { Engine } from '../engine.ts';
import type { Clock, SettingsStore, Store, StoredMensaje } from '../ports.ts';

export interface Gate {
  /** Written now. Returns for how many ms it is held. */
  accepted(one: StoredMensaje): number;
  /** Whether a queued message may leave now. If not, its conversation is pumped again when it may. */
  mayLeave(one: StoredMensaje): boolean;
  /** The agent has looked: what is queued in this conversation may leave. */
  release(usuario: string): void;
  /** Nothing is asked about what is no longer queued. */
  tidy(usuario: string): void;
  stop(): void;
}

export interface GateOptions {
  readonly engine: Engine;
  readonly agent: Agent;
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: Pick<SettingsStore, 'get'>;
  /** The number of the present connection; null while none is up. */
  readonly connection: () => number | null;
  /** Asks the server for what is new in the conversation; resolves when it is known, or cannot be. */
  readonly bring: (usuario: string) => Promise<unknown>;
  readonly pump: (usuario: string) => void;
}

/** How much of the thread is looked through for what came later. */
const TAIL = 50;

export function createGate(options: GateOptions): Gate {
  const { engine, agent, store, clock, settings } = options;
  const isCurrent = createCurrency(options);
  const timers = new Map<string, () => void>(); // by message: held until they run
  const released = new Set<string>();
  /** On which connection each was written; those of an earlier process are not here. */
  const writtenOn = new Map<string, number | null>();

  const queuedIn = (usuario: string) => store.outbox(usuario).filter((one) => one.delivery === 'queued');
  const tell = (usuario: string, held: ReturnType<typeof heldOf>) =>
    engine.dispatch({ type: 'replies-held', usuario, held });
  function isStale(one: StoredMensaje): boolean {
    const now = engine.serverTime(clock);
    const [first, ...others] = hasWaited(one, now) ? queuedIn(one.usuario) : [];
    if (!first) return false;
    const tail = store.tail(one.usuario, TAIL);
    const held = heldOf({ queued: [first, ...others], tail, now, rule: settings.get().staleReplies });
    tell(one.usuario, held);
    return held !== null;
  }
  return {
    accepted({ id, usuario }) {
      writtenOn.set(id, options.connection());
      const { undoSend } = settings.get();
      if (undoSend === 'off') return 0;
      const ms = Number(undoSend) * 1_000;
      const open = () => {
        timers.delete(id);
        options.pump(usuario);
      };
      timers.set(id, clock.after(ms, open));
      return ms;
    },
    mayLeave(one) {
      if (timers.has(one.id)) return false;
      const isAsked = agent.rol === 'admin' && settings.get().staleReplies !== 'off' && !released.has(one.id);
      const isOfNow = writtenOn.get(one.id) === options.connection();
      if (isAsked && ((!isOfNow && !isCurrent(one.usuario)) || isStale(one))) return false;
      writtenOn.delete(one.id);
      released.delete(one.id);
      return true;
    },
    release(usuario) {
      for (const { id } of queuedIn(usuario)) released.add(id);
      tell(usuario, null);
      options.pump(usuario);
    },
    tidy(usuario) {
      const held = engine.state().held.get(usuario);
      const queued = held ? new Set(queuedIn(usuario).map((one) => one.id)) : null;
      if (queued && !held?.ids.some((id) => queued.has(id))) tell(usuario, null);
    },
    stop() {
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
}

/** Whether what was written here since the last connection is known; if not it is asked for, once a connection. */
function createCurrency({ connection, bring, pump }: Pick<GateOptions, 'connection' | 'bring' | 'pump'>) {
  const known = new Map<string, number>();
  const asked = new Map<string, number>();
  return (usuario: string): boolean => {
    const now = connection();
    if (now === null) return false;
    if (known.get(usuario) === now) return true;
    if (asked.get(usuario) === now) return false;
    asked.set(usuario, now);
    void bring(usuario).then(() => {
      known.set(usuario, now);
      if (connection() === now) pump(usuario);
    });
    return false;
  };
}
