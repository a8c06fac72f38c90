/** The draft of a conversation, and its sending: the text stays until the host has taken it. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Send } from '../store/sends.ts';
import { type Length, lengthOf } from '../view/length.ts';
import { useApp } from './use-app.ts';
import { useDerived } from './use-derived.ts';

interface ComposerForm {
  readonly draft: Signal<string>;
  readonly sending: ReadonlySignal<Send>;
  /** Null: there is room. */
  readonly length: ReadonlySignal<Length | null>;
}

export function useComposer(usuario: string): ComposerForm {
  const { drafts, sends, state } = useApp();
  const draft = useMemo(() => drafts.of(usuario), [drafts, usuario]);
  const sending = useMemo(() => sends.of(usuario), [sends, usuario]);
  const length = useDerived(() => {
    const link = state.link.value;
    return lengthOf(draft.value, link.phase === 'live' ? link.limite : undefined);
  }, [draft]);
  return { draft, sending, length };
}
