/** Where the agent is among the hits of the open conversation; each is come to in the thread. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from './use-app.ts';

interface FindBarState {
  /** Null: nothing was found. `at` counts from 1, the newest. */
  readonly place: { readonly at: number; readonly of: number; readonly more: boolean } | null;
  /** 1: to the one before in time. */
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

export function useFindBar(usuario: string): FindBarState {
  const { actions, threadFinder } = useApp();
  const at = useSignal(0);
  const { hits, more } = threadFinder.finding.value;

  function goTo(index: number): void {
    const hit = threadFinder.finding.peek().hits[index];
    if (!hit) return;
    at.value = index;
    void actions.openAt(usuario, { by: 'id', id: hit.id });
    if (index === threadFinder.finding.peek().hits.length - 1) threadFinder.more();
  }

  // What was typed has been looked for: the newest hit is come to. A further page of it moves nothing.
  const first = useSignal<string | null>(null);
  useSignalEffect(() => {
    const { phase, hits } = threadFinder.finding.value;
    const key = phase === 'ready' ? `${threadFinder.text.peek()} ${hits[0]?.id ?? ''}` : null;
    if (key === null || key === first.peek()) return;
    first.value = key;
    goTo(0);
  });
  useEffect(() => () => threadFinder.type(''), [threadFinder]);

  return {
    place: hits.length === 0 ? null : { at: at.value + 1, of: hits.length, more },
    step: (by) => goTo((at.peek() + by + hits.length) % Math.max(1, hits.length)),
    close() {
      actions.finding.value = false;
      actions.focus.value = 'composer';
    },
  };
}
