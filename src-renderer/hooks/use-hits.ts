/** The active one among the messages found, moved by keys; above the first are the names, or the field. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Hit } from '../../src-shared/model.ts';
import { openHit } from '../actions/open-hit.ts';
import { groupHits, type HitGroup } from '../view/hits.ts';
import { rowAfterKey } from '../view/list-keys.ts';
import { useApp } from './use-app.ts';

interface Hits {
  readonly groups: readonly HitGroup[];
  /** The active hit's id. */
  readonly active: ReadonlySignal<string | null>;
  readonly onKeyDown: (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => void;
  readonly onFocus: () => void;
  readonly open: (hit: Hit) => void;
}

export function useHits(hits: readonly Hit[], hasNames: boolean): Hits {
  const app = useApp();
  const { actions, finder } = app;
  const chosen = useSignal<string | null>(null);
  const groups = useMemo(() => groupHits(hits), [hits]);
  const shown = groups.flatMap((group) => group.hits);
  const at = shown.findIndex(({ id }) => id === chosen.value);

  function activate(index: number, box: HTMLElement): void {
    chosen.value = shown[index]?.id ?? null;
    box.querySelectorAll('[role=option]')[index]?.scrollIntoView({ block: 'nearest' });
    if (index === shown.length - 1) finder.more();
  }

  function open(hit: Hit): void {
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
    groups,
    active: chosen,
    onKeyDown,
    open,
    onFocus() {
      if (at < 0) chosen.value = shown[0]?.id ?? null;
    },
  };
}
