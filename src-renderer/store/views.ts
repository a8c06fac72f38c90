/** Which conversations are listed: a filter of the moment, or a view the agent keeps under a name. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { AgentRecord } from '../../src-shared/records.ts';
import { type ListView, USUAL_VIEW } from '../view/order.ts';
import type { Words } from '../words/words.ts';
import { worked } from './fault.ts';
import type { Sayings } from './sayings.ts';
import type { State } from './state.ts';

/** The record that keeps the order of the unnamed view; its filter is not kept: nobody begins a day with customers hidden. */
const UNNAMED = '·';

interface Parts {
  readonly client: Client;
  readonly state: State;
  readonly sayings: Sayings;
  readonly words: ReadonlySignal<Words>;
}

export function createViews({ client, state, sayings, words }: Parts) {
  const filter = signal<ListView['filters']>([]);
  const chosen = signal<string | null>(null);
  const kept = computed(() => state.records.value.view);
  /** The name of the view that is shown; null: none, or it was removed. */
  const named = computed(() => (chosen.value !== null && kept.value.has(chosen.value) ? chosen.value : null));
  const view = computed((): ListView => {
    const mine = named.value === null ? null : kept.value.get(named.value);
    return mine ?? { order: (kept.value.get(UNNAMED) ?? USUAL_VIEW).order, filters: filter.value };
  });

  const put = (key: string, value: ListView) => {
    const record: AgentRecord = { kind: 'view', key, value: { order: value.order, filters: [...value.filters] } };
    return worked(client.ask('put-record', { record }), { sayings, words });
  };
  return {
    filter,
    named,
    view,
    /** By name. */
    saved: computed(() => [...kept.value].filter(([name]) => name !== UNNAMED).sort(([a], [b]) => (a < b ? -1 : 1))),
    show(name: string | null, filters: ListView['filters'] = []): void {
      chosen.value = name;
      filter.value = filters;
    },
    setOrder: (order: ListView['order']) =>
      put(named.peek() ?? UNNAMED, { order, filters: named.peek() === null ? [] : view.peek().filters }),
    /** In place of the one of that name, if there is one; it is shown. */
    async save(name: string, value: ListView): Promise<boolean> {
      const isKept = await put(name, value);
      if (isKept) chosen.value = name;
      return isKept;
    },
    async remove(name: string): Promise<void> {
      const before = kept.peek().get(name);
      if (!before || !(await worked(client.ask('remove-record', { kind: 'view', key: name }), { sayings, words })))
        return;
      sayings.say(words.peek().text.views.removed(name), async () => {
        if (await put(name, before)) sayings.say(words.peek().text.arrange.undone);
      });
    },
  };
}
