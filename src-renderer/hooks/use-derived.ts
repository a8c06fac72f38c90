/** A computed signal over props as well as signals: made anew when a dependency changes (`useComputed` is not). */
import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

export function useDerived<T>(derive: () => T, dependencies: readonly unknown[]): ReadonlySignal<T> {
  return useMemo(() => computed(derive), dependencies);
}
