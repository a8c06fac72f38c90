/** The Notifier of this host: the page raises the notifications, so they leave as events of the contract. */
import type { Console, ConsoleEvent } from '../src-core/create-console.ts';
import type { Notifier } from '../src-core/ports.ts';

export type WebNotifier = Notifier & Pick<Console, 'subscribe'>;

/** `onOpen` is not used: a page whose notification is clicked opens the conversation itself. The title counts. */
export function createWebNotifier(): WebNotifier {
  const listeners = new Set<(event: ConsoleEvent) => void>();
  const emit = (event: ConsoleEvent) => {
    for (const listener of listeners) listener(event);
  };
  return {
    show: ({ usuario, title, body, count }) =>
      emit({ name: 'notice', payload: { usuario, people: 0, title: count > 1 ? `${title} (${count})` : title, body } }),
    showMany: (people) => emit({ name: 'notice', payload: { usuario: null, people, title: '', body: '' } }),
    test: (title, body) => emit({ name: 'notice', payload: { usuario: null, people: 0, title, body } }),
    facts: () => ({ supported: true, daemon: null, appId: null, failure: null }), // the page knows more
    clear: (usuario) => emit({ name: 'notice-cleared', payload: { usuario } }),
    unread: () => {},
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
