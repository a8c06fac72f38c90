/** The active one among the messages found, moved by keys; above the first are the names, or the field. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { openHit } from '../actions/open-hit.ts';
import type { Found, HitGroup } from '../view/hits.ts';
import { rowAfterKey } from '../view/list-keys.ts';
import { useApp } from './use-app.ts';

interface Hits {
  /** The active hit's id. */
  readonly active: ReadonlySignal<string | null>;
  readonly onKeyDown: (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => void;
  readonly onFocus: () => void;
  readonly open: (hit: Found) => void;
}

export function useHits(groups: readonly HitGroup[], hasNames: boolean): Hits {
  const app = useApp();
  const { actions, finder } = app;
  const chosen = useSignal<string | null>(null);
  const shown = groups.flatMap((group) => group.hits);
  const at = shown.findIndex(({ id }) => id === chosen.value);

  function activate(index: number, box: HTMLElement): void {
    chosen.value = shown[index]?.id ?? null;
    box.querySelectorAll('[role=option]')[index]?.scrollIntoView({ block: 'nearest' });
    if (index === shown.length - 1) finder.more();
  }

  function open(hit: Found): void {
    chosen.value = hit.id;
    openHit(app, hit);
  }

  function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rowAfterKey(event.key, at, shown.length);
    const hit = shown[at];
    if (event.key === 'ArrowUp' && at <= 0) actions.focus.value = hasNames ? 'list' : 'search';
    else if (next !== null) activate(next, event.currentTarget);
    else if (event.key === 'Enter' && hit) open(hit);
    else if (event.key === 'Escape') {
      finder.type('');
      actions.focus.value = 'list';
    } else if (event.key.length === 1 && event.key !== ' ')
      actions.focus.value = 'search'; // typing goes on
    else return;
    if (event.key.length > 1) event.preventDefault();
  }

  return {
    active: chosen,
    onKeyDown,
    open,
    onFocus() {
      if (at < 0) chosen.value = shown[0]?.id ?? null;
    },
  };
}
