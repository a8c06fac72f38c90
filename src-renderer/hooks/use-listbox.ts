/** The active row of a listbox: moved by keys, kept by name while rows change places. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Conversation } from '../../src-shared/model.ts';
import { rowAfterKey } from '../view/list-keys.ts';
import { useApp } from './use-app.ts';

interface Listbox {
  /** The active row's user. */
  readonly active: ReadonlySignal<string | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}

export function useListbox(
  shown: readonly Conversation[],
  reveal: (index: number) => void,
  onBelow?: () => void,
): Listbox {
  const { actions, state } = useApp();
  const active = useSignal<string | null>(null);
  const indexOf = (usuario: string | null) => shown.findIndex((conversation) => conversation.usuario === usuario);

  function activate(index: number): void {
    active.value = shown[index]?.usuario ?? null;
    if (index >= 0) reveal(index);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rowAfterKey(event.key, indexOf(active.value), shown.length);
    if (event.key === 'ArrowDown' && onBelow && indexOf(active.value) === shown.length - 1) onBelow();
    else if (event.key === 'ArrowUp' && onBelow && indexOf(active.value) <= 0) actions.focus.value = 'search';
    else if (next !== null) activate(next);
    else if ((event.key === 'Enter' || event.key === ' ') && active.value !== null) actions.open(active.value);
    else if (event.key === 'Escape' && state.open.value !== null) actions.close();
    else if (event.key.length === 1)
      actions.focus.value = 'search'; // typing looks for a name
    else return;
    if (event.key.length > 1 || event.key === ' ') event.preventDefault();
  }

  return {
    active,
    onKeyDown,
    onFocus() {
      const at = Math.max(indexOf(active.value), indexOf(state.open.value));
      activate(indexOf(state.open.value) >= 0 ? indexOf(state.open.value) : Math.max(at, 0));
    },
  };
}
