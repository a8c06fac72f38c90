/** The canned replies there are, and one of them as it is for a customer, now. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import type { Canned } from '../view/canned.ts';
import { type Filled, fillIn, unknownIn } from '../view/variables.ts';
import { replyValues } from '../words/reply-values.ts';
import { createEmojiNames } from './emoji.ts';
import type { State } from './state.ts';

export function createReplies(clock: Clock, { records, shared, session, host }: State) {
  const all: ReadonlySignal<readonly Canned[]> = computed(() => [
    ...[...records.value.canned].map(([shortcode, { text }]) => ({ shortcode, text, isShared: false })),
    ...shared.value.map((one) => ({ ...one, isShared: true })),
  ]);
  const valuesFor = (usuario: string) => {
    const now = session.peek();
    const agente = 'agent' in now ? (now.agent.nombre ?? now.agent.usuario) : '';
    return replyValues({ usuario, agente, now: clock.now(), system: host.peek().locale });
  };
  const left = computed(() => new Set(all.value.flatMap(({ text }) => unknownIn(text, valuesFor('')))));
  return {
    all,
    emoji: createEmojiNames(),
    /** What the composer of the open conversation is asked to insert where its caret is. */
    wanted: signal<{ readonly usuario: string; readonly text: string } | null>(null),
    fill: (text: string, usuario: string): Filled => fillIn(text, valuesFor(usuario)),
    /** A variable of a canned reply that was left to the agent, and is in this text as it was; null: none. */
    gapIn: (text: string): string | null => unknownIn(text, valuesFor('')).find((one) => left.value.has(one)) ?? null,
  };
}
