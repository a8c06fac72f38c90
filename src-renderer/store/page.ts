/** What the page shows outside its root: title, language, and how the agent likes to see. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
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
      const { theme, density, textSize } = state.settings.value;
      Object.assign(page.documentElement.dataset, { theme, density, textSize });
    }),
    followContrast(page, state),
    copyAsText(page),
  ];
  return () => {
    for (const off of undo) off();
  };
}

/** Where the agent has not chosen, the system's wish holds, also when it changes. */
function followContrast(page: Document, state: State): Undo {
  const system = page.defaultView?.matchMedia('(prefers-contrast: more)');
  const wished = signal(system?.matches ?? false);
  const listen = ({ matches }: MediaQueryListEvent) => {
    wished.value = matches;
  };
  system?.addEventListener('change', listen);
  const off = effect(() => {
    const isMore = state.settings.value.contrast === 'more' || wished.value;
    page.documentElement.dataset['contrast'] = isMore ? 'more' : 'usual';
  });
  return () => {
    system?.removeEventListener('change', listen);
    off();
  };
}

/** What is selected leaves as the words it shows, and no markup goes along. What a field copies is text already. */
function copyAsText(page: Document): Undo {
  const listen = (event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.matches('input, textarea')) return;
    event.clipboardData?.setData('text/plain', String(page.getSelection()));
    event.preventDefault();
  };
  page.addEventListener('copy', listen);
  return () => page.removeEventListener('copy', listen);
}
