/** Listeners by name. */
import type { Undo } from '../clock.ts';

export interface Emitter<T> {
  emit(name: string, value: T): void;
  on(name: string, listener: (value: T) => void): Undo;
}

export function createEmitter<T>(): Emitter<T> {
  const listeners = new Map<string, Set<(value: T) => void>>();
  return {
    emit(name, value) {
      for (const listener of listeners.get(name) ?? []) listener(value);
    },
    on(name, listener) {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      return () => known.delete(listener);
    },
  };
}
