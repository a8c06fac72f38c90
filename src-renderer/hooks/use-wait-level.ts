/** How warm a wait is by the agent's own choice, as a signal that changes only with the level; null: nobody waits. */
import type { ReadonlySignal } from '@preact/signals';
import { type WaitLevel, waitLevel } from '../../src-shared/waits.ts';
import { useApp } from './use-app.ts';
import { useDerived } from './use-derived.ts';

export function useWaitLevel(since: number | null): ReadonlySignal<WaitLevel | null> {
  const { state, serverNow } = useApp();
  return useDerived(
    () => (since === null ? null : waitLevel(serverNow.value - since, state.settings.value.waits)),
    [since, state, serverNow],
  );
}
