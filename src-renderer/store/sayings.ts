/** One line for the agent about what they have just done, in the status line and aloud; gone after a while. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Clock, Undo } from '../clock.ts';

const SHOWN_MS = 6_000;

export interface Sayings {
  readonly said: ReadonlySignal<string>;
  say(words: string): void;
}

export function createSayings(clock: Clock): Sayings {
  const said = signal('');
  let cancel: Undo = () => {};
  return {
    said,
    say(words) {
      cancel();
      said.value = words;
      cancel = clock.after(SHOWN_MS, () => {
        said.value = '';
      });
    },
  };
}
