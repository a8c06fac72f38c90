/**
 * After a cut: was it the line, or is the server dying? One that dies may have delivered what it did not store yet. It
 * is asked again and again, closer together than anything starts, until all that was under way must have been stored.
 */
import type { Clock, Undo } from './ports.ts';

/** What a connection left in the server's buffers is read within 1.5 s, and stored within a quarter of a second. */
const LONG_MS = 1_750;
/** Less than a server takes to start. */
const APART_MS = 150;

export interface Lookout {
  /** Connection number `lost` is no more. */
  watch(lost: number): void;
  stop(): void;
}

export interface LookoutOptions {
  readonly clock: Clock;
  /** Whether the server answers anything. Never rejects. */
  readonly isThere: () => Promise<boolean>;
  /** It did not, after connection number `lost`. */
  readonly onMissed: (lost: number) => void;
}

export function createLookout({ clock, isThere, onMissed }: LookoutOptions): Lookout {
  let cancel: Undo = () => {};
  let watched = 0;

  async function ask(lost: number, since: number): Promise<void> {
    const answered = await isThere();
    if (lost !== watched) return;
    if (!answered) return onMissed(lost);
    if (clock.elapsed() - since < LONG_MS) cancel = clock.after(APART_MS, () => void ask(lost, since));
  }
  function stop(): void {
    cancel();
    watched = 0;
  }
  return {
    watch(lost) {
      stop();
      watched = lost;
      void ask(lost, clock.elapsed());
    },
    stop,
  };
}
