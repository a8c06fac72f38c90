/** Where the agent puts conversations: pinned, muted, put off, archived; each step can be taken back. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import { type Arrangement, USUAL } from '../../src-shared/records.ts';
import type { Undo } from '../clock.ts';
import { shownConversations } from '../view/order.ts';
import { dayStart } from '../view/range.ts';
import { type Standings, standingIn, standingsOf } from '../view/standing.ts';
import type { Words } from '../words/words.ts';
import { worked } from './fault.ts';
import type { Sayings } from './sayings.ts';
import type { State } from './state.ts';
import { createViews } from './views.ts';

interface Parts {
  readonly client: Client;
  readonly state: State;
  readonly sayings: Sayings;
  readonly words: ReadonlySignal<Words>;
  readonly serverNow: ReadonlySignal<number>;
}

export function createArrangements({ client, state, sayings, words, serverNow }: Parts) {
  const { records, conversations } = state;
  const views = createViews({ client, state, sayings, words });
  const menu = signal<{ readonly usuario: string; readonly at: readonly [number, number] | null } | null>(null);
  const last = signal<(() => Promise<void>) | null>(null); // what takes the last step back
  const standings = createStandings(state, serverNow);
  const today = computed(() => dayStart(serverNow.value, 0));
  const shown = (query: string) => {
    const view = views.view.value;
    const since = view.filters.includes('today') ? today.value : 0; // else no midnight is looked for
    return shownConversations(conversations.value.values(), query, view, standings.value, since);
  };
  const of = (usuario: string) => records.peek().arrangement.get(usuario) ?? USUAL;

  function keep(usuario: string, value: Arrangement): Promise<boolean> {
    const isUsual = JSON.stringify(value) === JSON.stringify(USUAL);
    const name = { kind: 'arrangement', key: usuario } as const;
    const asked = isUsual
      ? client.ask('remove-record', name)
      : client.ask('put-record', { record: { ...name, value } });
    return worked(asked, { sayings, words });
  }

  return {
    ...views,
    menu,
    standings,
    of,
    standing: (usuario: string) => standingIn(standings.value, usuario),
    /** Whoever is in the list: neither put off nor archived. */
    inList: computed(() =>
      [...conversations.value.values()].filter(({ usuario }) => standingIn(standings.value, usuario).shelf === 'list'),
    ),
    /** The rows of the list, in their order. */
    shown,
    canUndo: computed(() => last.value !== null),
    async arrange(usuario: string, patch: Partial<Arrangement>, said: string): Promise<void> {
      const before = of(usuario);
      if (!(await keep(usuario, { ...before, ...patch }))) return;
      const undo = async () => {
        last.value = null;
        if (await keep(usuario, before)) sayings.say(words.peek().text.arrange.undone);
      };
      last.value = undo;
      sayings.say(said, undo);
    },
    undo: () => void last.peek()?.(),
    /** Who is opened is no longer marked unread. */
    watchOpen: (): Undo =>
      effect(() => {
        const usuario = state.open.value;
        const before = usuario === null ? USUAL : of(usuario);
        if (usuario !== null && before.markedUnread) void keep(usuario, { ...before, markedUnread: false });
      }),
    /** What one agent did is not for the next to take back. */
    forget(): void {
      last.value = null;
      menu.value = null;
      views.show(null);
    },
  };
}

/** A second that changes nothing leaves the same map; where nothing was arranged the clock is not looked at. */
function createStandings({ records, conversations }: State, now: ReadonlySignal<number>): ReadonlySignal<Standings> {
  let known: Standings = new Map();
  return computed(() => {
    const { arrangement } = records.value;
    const next = arrangement.size === 0 ? new Map() : standingsOf(arrangement, conversations.value, now.value);
    if (JSON.stringify([...next]) !== JSON.stringify([...known])) known = next;
    return known;
  });
}
