/** Brings the message that was asked for into sight, says whose it is, and marks it for a moment. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Agent, Mensaje } from '../../src-shared/model.ts';
import { plainName } from '../view/text.ts';
import { useApp, useWords } from './use-app.ts';
import type { ListVirtualizer } from './use-virtualizer.ts';

const MARKED_MS = 2_500;

/** The id of the message that is marked. `onJump`: the reader is taken elsewhere. */
export function useFound(
  usuario: string,
  mensajes: readonly Mensaje[],
  agent: Agent,
  items: ListVirtualizer,
  onJump: () => void,
): ReadonlySignal<string | null> {
  const { threads, clock, sayings, serverNow } = useApp();
  const { text, times } = useWords();
  const marked = useSignal<string | null>(null);
  const found = threads.found.value;
  const at = found?.usuario === usuario ? mensajes.findIndex(({ id }) => id === found.id) : -1;
  useLayoutEffect(() => {
    const mensaje = mensajes[at];
    if (!mensaje) return;
    threads.shown();
    onJump();
    items.scrollToIndex(at, { align: 'center' });
    marked.value = mensaje.id;
    const when = times.moment(mensaje.fecha, serverNow.peek());
    const isMine = mensaje.de === agent.usuario;
    sayings.say(isMine ? text.said.shownMine(when) : text.said.shown(plainName(mensaje.de), when));
  }, [at, found]);
  useEffect(() => {
    if (marked.value === null) return;
    return clock.after(MARKED_MS, () => {
      marked.value = null;
    });
  }, [marked.value]);
  return marked;
}
