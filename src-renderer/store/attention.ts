/** Tells the host what the agent is looking at: the open conversation, and whether the window has the focus. */
import { computed, effect, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Undo } from '../clock.ts';
import type { State } from './state.ts';

function hasFocus(page: Window): boolean {
  return page.document.visibilityState === 'visible' && page.document.hasFocus();
}

export function watchAttention(client: Client, state: State, page: Window): Undo {
  const focused = signal(hasFocus(page));
  const look = () => {
    focused.value = hasFocus(page);
  };
  const stop = new AbortController();
  for (const name of ['focus', 'blur', 'pageshow']) page.addEventListener(name, look, stop);
  page.document.addEventListener('visibilitychange', look, stop);
  // A host that came back knows nothing; one that is away, or has no session, cannot be told.
  const isListening = computed(() => state.presence.value === 'up' && 'agent' in state.session.value);
  const undo = effect(() => {
    const attention = { open: state.open.value, focused: focused.value };
    if (!isListening.value) return;
    client.ask('attention', attention).catch(() => {}); // told again at the next change, or when the host is back
  });
  return () => {
    stop.abort();
    undo();
  };
}
