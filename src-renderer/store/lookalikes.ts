/** Who can be taken for whom among the customers. Names only ever join, so it is asked again when there are more. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { lookalikesIn } from '../view/lookalike.ts';
import type { State } from './state.ts';

export function createLookalikes({
  conversations,
}: Pick<State, 'conversations'>): ReadonlySignal<ReadonlyMap<string, string>> {
  const first = computed(() => conversations.value.keys().next().value); // another agent's list begins with another
  const count = computed(() => conversations.value.size);
  return computed(() => {
    void first.value;
    return count.value === 0 ? new Map() : lookalikesIn(conversations.peek().keys());
  });
}
