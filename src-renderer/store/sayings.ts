/** One line for the agent about what they have just done, in the status line and aloud; gone after a while. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Clock, Undo } from '../clock.ts';

const SHOWN_MS = 6_000;
const UNDO_MS = 12_000; // time to read it, and to get there

export interface Sayings {
  readonly said: ReadonlySignal<string>;
  /** Takes back what is said; null: nothing can be. */
  readonly undo: ReadonlySignal<(() => void) | null>;
  /** Nothing is said any more, nor can be taken back. */
  hush(): void;
  /** `ms`: how long it is shown, and can be taken back. */
  say(words: string, undo?: () => void, ms?: number): void;
}

export function createSayings(clock: Clock): Sayings {
  const said = signal('');
  const undo = signal<(() => void) | null>(null);
  let cancel: Undo = () => {};
  function hush(): void {
    cancel();
    said.value = '';
    undo.value = null;
  }
  return {
    said,
    undo,
    hush,
    say(words, taking, ms = taking ? UNDO_MS : SHOWN_MS) {
      cancel();
      said.value = words;
      undo.value = taking ?? null;
      cancel = clock.after(ms, hush);
    },
  };
}
