/**
 * Whether the other end is still there. A connection can be half open (a sleep, a moved cable, a router that forgot
 * it): what is sent goes nowhere, and Engine.IO notices after 45 s. Asked now and then, and at once where there is
 * doubt, a server that does not answer within `ANSWER_MS` is taken for gone.
 */
import type { Clock, Undo } from './ports.ts';

const ANSWER_MS = 5_000;
const REST_MS = 15_000;

export interface Pulse {
  /** The link is up: asks from now on. */
  start(): void;
  /** Asks now; nothing when an answer is due. */
  beat(): void;
  stop(): void;
}

export interface PulseOptions {
  readonly clock: Clock;
  /** Asks the other end; false when the link is not up. */
  readonly ask: (answered: () => void) => boolean;
  readonly onSilent: () => void;
}

export function createPulse({ clock, ask, onSilent }: PulseOptions): Pulse {
  let cancel: Undo = () => {};
  let round = 0;
  let isDue = false;
  /** Silence means something only of a server that answers such questions at all. */
  let hasAnswered = false;

  function rest(): void {
    cancel();
    isDue = false;
    cancel = clock.after(REST_MS, beat);
  }
  function beat(): void {
    if (isDue) return;
    const mine = ++round;
    const answered = () => {
      hasAnswered = true;
      if (mine === round && isDue) rest();
    };
    if (!ask(answered)) return;
    cancel();
    isDue = true;
    cancel = clock.after(ANSWER_MS, () => {
      if (!hasAnswered) return rest();
      stop();
      onSilent();
    });
  }
  function stop(): void {
    cancel();
    round++;
    isDue = false;
  }
  return { start: beat, beat, stop };
}
