/** What is asked before a draft leaves: go on writing, or send it all the same. */
import type { ComponentChildren } from 'preact';
import { useApp, useWords } from '../hooks/use-app.ts';
import { Asking } from './asking.tsx';

interface SendAskingProps {
  readonly usuario: string;
  /** What sending is called here. */
  readonly yes?: string;
  readonly children: ComponentChildren;
}

export function SendAsking({ usuario, yes, children }: SendAskingProps) {
  const { sends } = useApp();
  const { text } = useWords();
  const choices = [
    { name: text.overtaken.keepWriting, run: () => sends.keepWriting(usuario) },
    { name: yes ?? text.overtaken.sendAnyway, run: () => void sends.sendAnyway(usuario) },
  ];
  return <Asking choices={choices}>{children}</Asking>;
}
