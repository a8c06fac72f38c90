/** A colleague has answered meanwhile: nothing leaves until the agent has seen it and says so. */
import type { Mensaje } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { firstLine, plainName } from '../view/text.ts';
import { Asking } from './asking.tsx';

export function Overtaken({ usuario, by }: { readonly usuario: string; readonly by: Mensaje }) {
  const { sends } = useApp();
  const { text } = useWords();
  const choices = [
    { name: text.overtaken.keepWriting, run: () => sends.keepWriting(usuario) },
    { name: text.overtaken.sendAnyway, run: () => void sends.sendAnyway(usuario) },
  ];
  return (
    <Asking choices={choices}>
      <p>
        <strong>
          <bdi>{plainName(by.de)}</bdi> {text.overtaken.answered}
        </strong>{' '}
        <q dir="auto">{firstLine(by.mensaje)}</q>
      </p>
    </Asking>
  );
}
