/** The draft of a conversation and its sending: the text stays until the host has taken it. */
import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Fault } from '../../src-shared/model.ts';
import { useApp } from './use-app.ts';

interface ComposerForm {
  readonly draft: Signal<string>;
  readonly fault: ReadonlySignal<Fault | null>;
  readonly write: (text: string) => void;
  /** Nothing happens while one is on its way, or when there is only blank space. */
  readonly send: () => Promise<void>;
}

export function useComposer(usuario: string): ComposerForm {
  const { drafts, actions } = useApp();
  const draft = useMemo(() => drafts.of(usuario), [drafts, usuario]);
  const fault = useSignal<Fault | null>(null);
  const busy = useSignal(false);
  return {
    draft,
    fault,
    write: (text) => drafts.write(usuario, text),
    async send() {
      const mensaje = draft.peek();
      if (busy.peek() || mensaje.trim() === '') return;
      busy.value = true;
      fault.value = await actions.send(usuario, mensaje);
      busy.value = false;
    },
  };
}
