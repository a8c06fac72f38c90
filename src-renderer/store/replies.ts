/** The canned replies there are, and one of them as it is for a customer, now. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Clock } from '../clock.ts';
import type { Canned } from '../view/canned.ts';
import { type Filled, fillIn } from '../view/variables.ts';
import { replyValues } from '../words/reply-values.ts';
import { createEmojiNames } from './emoji.ts';
import { createReplyEditor } from './reply-editor.ts';
import type { State } from './state.ts';

export function createReplies(client: Client, clock: Clock, { records, shared, session, host }: State) {
  const all: ReadonlySignal<readonly Canned[]> = computed(() => [
    ...[...records.value.canned].map(([shortcode, { text }]) => ({ shortcode, text, isShared: false })),
    ...shared.value.map((one) => ({ ...one, isShared: true })),
  ]);
  return {
    all,
    emoji: createEmojiNames(),
    editor: createReplyEditor(client, { records }),
    /** What the composer of the open conversation is asked to insert where its caret is. */
    wanted: signal<{ readonly usuario: string; readonly text: string } | null>(null),
    fill(text: string, usuario: string): Filled {
      const now = session.peek();
      const agente = 'agent' in now ? (now.agent.nombre ?? now.agent.usuario) : '';
      return fillIn(text, replyValues({ usuario, agente, now: clock.now(), system: host.peek().locale }));
    },
  };
}
