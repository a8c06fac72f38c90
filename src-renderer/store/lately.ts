/** What was used lately, the last first; for this session: names of customers are not kept outside the store. */
import { type ReadonlySignal, signal } from '@preact/signals';

const KEPT = 12;

export interface Lately {
  readonly keys: ReadonlySignal<readonly string[]>;
  use(key: string): void;
  clear(): void;
}

export function createLately(): Lately {
  const keys = signal<readonly string[]>([]);
  return {
    keys,
    use(key) {
      keys.value = [key, ...keys.peek().filter((other) => other !== key)].slice(0, KEPT);
    },
    clear() {
      keys.value = [];
    },
  };
}
