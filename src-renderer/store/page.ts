/** What the page shows outside its root: title, language, theme and density. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { Undo } from '../clock.ts';
import type { Words } from '../words/words.ts';
import type { Conversations, State } from './state.ts';

export function totalUnread(conversations: Conversations): number {
  let total = 0;
  for (const { unread } of conversations.values()) total += unread;
  return total;
}

/** `(3) Mostrador` while three messages are unread. */
export function titleFor(unread: number, name: string): string {
  return unread > 0 ? `(${unread}) ${name}` : name;
}

export function dressPage(page: Document, state: State, words: ReadonlySignal<Words>): Undo {
  const undo = [
    effect(() => {
      page.title = titleFor(totalUnread(state.conversations.value), words.value.text.app.name);
    }),
    effect(() => {
      page.documentElement.lang = words.value.locale;
    }),
    effect(() => {
      page.documentElement.dataset['theme'] = state.settings.value.theme;
      page.documentElement.dataset['density'] = state.settings.value.density;
    }),
  ];
  return () => {
    for (const off of undo) off();
  };
}
