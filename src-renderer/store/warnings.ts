/** Warnings the agent has not read yet. Each is put away by itself; the host is told when the last one is. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Warning } from '../../src-shared/model.ts';
import type { Undo } from '../clock.ts';
import { outcome } from './fault.ts';

export interface Warnings {
  readonly shown: ReadonlySignal<readonly Warning[]>;
  putAway(warning: Warning): Promise<void>;
  /** True once for each warning: it is said aloud when it comes, not each time it is drawn. */
  isNews(warning: Warning): boolean;
  readonly stop: Undo;
}

export const keyOf = (warning: Warning): string => JSON.stringify(warning);

export function createWarnings(client: Client, warnings: ReadonlySignal<readonly Warning[]>): Warnings {
  const away = signal<readonly string[]>([]);
  const told = new Set<string>();
  const shown = computed(() => warnings.value.filter((warning) => !away.value.includes(keyOf(warning))));
  // None are left: what comes from now on is news, even with the same words.
  const stop = effect(() => {
    if (warnings.value.length > 0) return;
    away.value = [];
    told.clear();
  });
  return {
    shown,
    stop,
    async putAway(warning) {
      const former = away.peek();
      away.value = [...former, keyOf(warning)];
      if (shown.peek().length > 0) return;
      const fault = await outcome(client.ask('dismiss-warnings', {}));
      if (fault) away.value = former; // shown again, to be tried again
    },
    isNews(warning) {
      const key = keyOf(warning);
      if (told.has(key)) return false;
      told.add(key);
      return true;
    },
  };
}
