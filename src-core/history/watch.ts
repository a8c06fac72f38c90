/**
 * A legacy server says nothing of what colleagues answer: the conversation before the agent's eyes is read again
 * and again, less and less often while nothing changes.
 */
import { isSeen } from '../domain/attention.ts';
import { modeOf } from '../domain/state.ts';
import type { Engine } from '../engine.ts';
import type { Clock, Undo } from '../ports.ts';
import type { Reading } from './reader.ts';

const FIRST_MS = 4_000;
const LAST_MS = 30_000;
const FACTOR = 1.5;

export interface Watch {
  /** What the agent looks at, or the link, has changed. */
  look(): void;
  stop(): void;
}

export function createWatch(engine: Engine, clock: Clock, refresh: (usuario: string) => Promise<Reading>): Watch {
  let watched: string | null = null;
  let wait = FIRST_MS;
  let cancel: Undo = () => {};

  async function read(usuario: string): Promise<void> {
    const reading = await refresh(usuario);
    if (watched !== usuario) return;
    const quiet = reading.fault !== null || !reading.changed;
    wait = quiet ? Math.min(LAST_MS, wait * FACTOR) : FIRST_MS;
    cancel = clock.after(wait, () => void read(usuario));
  }

  function watch(usuario: string | null): void {
    if (usuario === watched) return;
    cancel();
    watched = usuario;
    wait = FIRST_MS;
    if (usuario !== null) cancel = clock.after(wait, () => void read(usuario));
  }
  return {
    look() {
      const { attention } = engine.state();
      const { open } = attention;
      watch(open !== null && isSeen(attention, open) && modeOf(engine.state()) === 'legacy' ? open : null);
    },
    stop: () => watch(null),
  };
}
