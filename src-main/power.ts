/** The machine slept: the socket may be dead and nobody has noticed. */
import { powerMonitor } from 'electron';
import type { Undo } from '../src-core/ports.ts';

/** Runs `onWake` when the machine is back. Network changes are heard by the page (`online`), which asks `reconnect`. */
export function watchPower(onWake: () => void): Undo {
  powerMonitor.on('resume', onWake);
  return () => void powerMonitor.off('resume', onWake);
}
