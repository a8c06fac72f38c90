/** The draft of a conversation, and its sending: the text stays until the host has taken it. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Send } from '../store/sends.ts';
import { useApp } from './use-app.ts';

interface ComposerForm {
  readonly draft: Signal<string>;
  readonly sending: ReadonlySignal<Send>;
}

export function useComposer(usuario: string): ComposerForm {
  const { drafts, sends } = useApp();
  const draft = useMemo(() => drafts.of(usuario), [drafts, usuario]);
  const sending = useMemo(() => sends.of(usuario), [sends, usuario]);
  return { draft, sending };
}
