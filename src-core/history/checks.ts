/** Where a live copy was taken for one of a message that is here, the history says whether it was: read once more. */
import { WORST_INSERT_MS } from '../domain/reconcile.ts';
import type { Clock, Undo } from '../ports.ts';

export interface Checks {
  /** Reads the conversation as soon as the slowest insert is past. */
  plan(usuario: string): void;
  stop(): void;
}

export function createChecks(clock: Clock, refresh: (usuario: string) => Promise<unknown>): Checks {
  const planned = new Map<string, Undo>();
  return {
    plan(usuario) {
      planned.get(usuario)?.(); // the last guess has to be past it too
      planned.set(
        usuario,
        clock.after(WORST_INSERT_MS + 100, () => {
          planned.delete(usuario);
          void refresh(usuario);
        }),
      );
    },
    stop() {
      for (const cancel of planned.values()) cancel();
      planned.clear();
    },
  };
}
