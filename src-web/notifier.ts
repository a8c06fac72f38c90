/** The Notifier of this host: the page raises the notifications, so they leave as events of the contract. */
import type { Console, ConsoleEvent } from '../src-core/create-console.ts';
import type { Notifier } from '../src-core/ports.ts';
import type { Payload } from '../src-shared/contract.ts';

export type WebNotifier = Notifier & Pick<Console, 'subscribe'>;

/** `onOpen` is not used: a page whose notification is clicked opens the conversation itself. The title counts. */
export function createWebNotifier(): WebNotifier {
  const listeners = new Set<(event: ConsoleEvent) => void>();
  const emit = (event: ConsoleEvent) => {
    for (const listener of listeners) listener(event);
  };
  const notice = (parts: Partial<Payload<'notice'>>) =>
    emit({ name: 'notice', payload: { usuario: null, people: 0, minutes: 0, title: '', body: '', ...parts } });
  return {
    show: ({ usuario, title, body, count }) =>
      notice({ usuario, title: count > 1 ? `${title} (${count})` : title, body }),
    showMany: (people) => notice({ people }),
    remind: ({ usuario, people, minutes }) => notice({ usuario, people, minutes, title: usuario ?? '' }),
    forward: () => {}, // no page may
    test: (title, body) => notice({ title, body }),
    // The page knows more.
    facts: async () => ({ supported: true, daemon: null, appId: null, hushed: null, failure: null }),
    isHushed: async () => false,
    clear: (usuario) => emit({ name: 'notice-cleared', payload: { usuario } }),
    unread: () => {},
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
