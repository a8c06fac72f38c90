/** What was looked for and led somewhere, the last first; kept by the host with the agent's other records. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Clock } from '../clock.ts';
import type { State } from './state.ts';

const SHOWN = 8;
const TEXT_MAX = 500; // a record's key

export interface Recents {
  readonly texts: ReadonlySignal<readonly string[]>;
  keep(text: string): void;
  /** All of them. */
  forget(): void;
}

export function createRecents(client: Client, clock: Clock, { records }: Pick<State, 'records'>): Recents {
  const kept = computed(() => [...records.value.recent].sort(([, a], [, b]) => b.at - a.at).map(([text]) => text));
  // What the host cannot keep is only not remembered.
  const quietly = (asked: Promise<unknown>) => void asked.catch(() => undefined);
  return {
    texts: computed(() => kept.value.slice(0, SHOWN)),
    keep(text) {
      const key = text.trim().slice(0, TEXT_MAX);
      if (key === '') return;
      quietly(client.ask('put-record', { record: { kind: 'recent', key, value: { at: clock.now() } } }));
    },
    forget() {
      for (const key of kept.peek()) quietly(client.ask('remove-record', { kind: 'recent', key }));
    },
  };
}
