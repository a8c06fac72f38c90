/** Hears the keys that a command is to have. One command at a time; Escape leaves it as it was, Backspace takes its keys away. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Fault } from '../../src-shared/model.ts';
import type { ActionId } from '../../src-shared/shortcuts.ts';
import { type KeysProblem, problemOf, withKeys } from '../actions/change-keys.ts';
import { keysOfPress } from '../actions/keys.ts';
import { useApp } from './use-app.ts';

export interface KeyRecorder {
  /** The command that is being given keys. */
  readonly recording: ReadonlySignal<ActionId | null>;
  /** Of the last keys that were pressed for it, and with which keys. */
  readonly problem: ReadonlySignal<(KeysProblem & { readonly keys: string }) | null>;
  readonly fault: ReadonlySignal<Fault | null>;
  readonly start: (id: ActionId) => void;
  readonly stop: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly reset: () => void;
}

export function useKeyRecorder(): KeyRecorder {
  const { state, actions } = useApp();
  const recording = useSignal<ActionId | null>(null);
  const problem = useSignal<(KeysProblem & { readonly keys: string }) | null>(null);
  const fault = useSignal<Fault | null>(null);

  function start(id: ActionId | null): void {
    recording.value = id;
    problem.value = null;
  }

  async function give(id: ActionId, keys: string | null): Promise<void> {
    start(null);
    const shortcuts = withKeys(state.settings.peek().shortcuts, id, keys);
    fault.value = await actions.saveSettings({ shortcuts });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const id = recording.peek();
    if (id === null || event.key === 'Tab') return;
    event.preventDefault(); // not even Escape closes the dialog now
    event.stopPropagation();
    if (event.key === 'Escape') start(null);
    else if (event.key === 'Backspace' || event.key === 'Delete') void give(id, null);
    else {
      const keys = keysOfPress(event);
      if (keys === null) return;
      const found = problemOf(keys, id, state.settings.peek().shortcuts);
      if (found) problem.value = { ...found, keys };
      else void give(id, keys);
    }
  }

  return {
    recording,
    problem,
    fault,
    start,
    stop: () => start(null),
    onKeyDown,
    reset: () => void actions.saveSettings({ shortcuts: {} }).then((failed) => (fault.value = failed)),
  };
}
