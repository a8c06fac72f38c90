/** The contract over WebSockets: one console, any number of tabs. */

import * as v from 'valibot';
import type { WebSocket } from 'ws';
import type { Console, ConsoleEvent } from '../../src-core/create-console.ts';
import type { Undo } from '../../src-core/ports.ts';
import { QUESTIONS } from '../../src-shared/contract.ts';
import type { Answer } from '../../src-shared/link.ts';
import { createAttentionOfTabs } from './attention.ts';
import { createTab, type Tab } from './tab.ts';

/** What reaches one tab only: two would raise the notification twice, or act twice. */
const FOR_ONE: ReadonlySet<ConsoleEvent['name']> = new Set(['notice', 'chime', 'command']);

export interface Bridge {
  /** Takes over an accepted socket. */
  accept(socket: WebSocket): void;
  /** Sends every tab away; undoes the subscriptions. */
  stop(): void;
}

/** `notices` brings what the notifier of this host raises, beside the console's own events. */
export function createBridge(
  console: Pick<Console, 'answer' | 'subscribe'>,
  notices: Pick<Console, 'subscribe'>,
): Bridge {
  const tabs = new Set<Tab>();
  const attention = createAttentionOfTabs<Tab>();
  const publish = (event: ConsoleEvent) => {
    if (FOR_ONE.has(event.name)) attention.foremost()?.send(event);
    else for (const tab of tabs) tab.send(event);
  };
  const undo: readonly Undo[] = [console.subscribe(publish), notices.subscribe(publish)];
  return {
    accept(socket) {
      const answer: Answer = (name, params) => {
        const looking = name === 'attention' ? v.safeParse(QUESTIONS.attention.params, params) : null;
        return console.answer(name, looking?.success ? attention.heard(tab, looking.output) : params);
      };
      const tab = createTab(socket, answer, () => {
        tabs.delete(tab);
        void console.answer('attention', attention.gone(tab));
      });
      tabs.add(tab);
      attention.opened(tab);
    },
    stop() {
      for (const undoOne of undo) undoOne();
      for (const tab of tabs) tab.close(1001, 'stopped');
    },
  };
}
