/** When the history is read for what is in doubt: as flight.ts says, and later and later where it cannot be had. */
import { backoff } from '../domain/backoff.ts';
import { nextReading } from '../domain/flight.ts';
import type { Clock, Ids, Store, Undo } from '../ports.ts';
import type { Flights } from './flights.ts';

const READ_AGAIN = { baseMs: 1_000, capMs: 30_000 };

export interface Readings {
  /** Plans the next reading of the conversation, in place of the one planned; none where nothing is in doubt. */
  plan(usuario: string): void;
  stop(): void;
}

export interface ReadingsOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly flights: Flights;
  /** Reads the history, and has the next reading planned; false when it could not be had. */
  readonly read: (usuario: string) => Promise<boolean>;
}

export function createReadings({ clock, ids, store, flights, read }: ReadingsOptions): Readings {
  const planned = new Map<string, Undo>();
  const failures = new Map<string, number>();
  let isStopped = false;

  function plan(usuario: string, notBefore = 0): void {
    planned.get(usuario)?.();
    planned.delete(usuario);
    const doubtful = store.outbox(usuario).filter((one) => one.delivery !== 'queued');
    if (doubtful.length === 0) return;
    const now = clock.elapsed();
    const at = Math.max(notBefore, Math.min(...doubtful.map((one) => nextReading(flights.of(one), now))));
    planned.set(
      usuario,
      clock.after(at - now, () => void readNow(usuario)),
    );
  }
  async function readNow(usuario: string): Promise<void> {
    const failed = (failures.get(usuario) ?? 0) + 1;
    failures.delete(usuario);
    if ((await read(usuario)) || isStopped) return;
    failures.set(usuario, failed);
    plan(usuario, clock.elapsed() + backoff(READ_AGAIN, failed, ids.random()));
  }
  return {
    plan: (usuario) => plan(usuario),
    stop() {
      isStopped = true;
      for (const cancel of planned.values()) cancel();
      planned.clear();
    },
  };
}
