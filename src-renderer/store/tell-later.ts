/** Tells the host what was typed once the typing rests. What it did not take is told again with the next, or a flush. */
import type { Clock, Undo } from '../clock.ts';

const DEBOUNCE_MS = 400;

export interface TellLater {
  /** Something of this customer's was typed. */
  touch(usuario: string): void;
  flush(): void;
  clear(): void;
}

/** `tell` rejects when the host has not taken it. */
export function createTellLater(clock: Clock, tell: (usuario: string) => Promise<unknown>): TellLater {
  const untold = new Set<string>();
  let cancel: Undo = () => {};

  function flush(): void {
    cancel();
    for (const usuario of untold) {
      untold.delete(usuario);
      tell(usuario).catch(() => untold.add(usuario));
    }
  }

  return {
    flush,
    touch(usuario) {
      untold.add(usuario);
      cancel();
      cancel = clock.after(DEBOUNCE_MS, flush);
    },
    clear() {
      cancel();
      untold.clear();
    },
  };
}
