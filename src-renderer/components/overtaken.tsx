/** A colleague has answered meanwhile: nothing leaves until the agent has seen it and says so. */
import type { Mensaje } from '../../src-shared/model.ts';
import { useWords } from '../hooks/use-app.ts';
import { firstLine, plainName } from '../view/text.ts';
import { SendAsking } from './send-asking.tsx';

export function Overtaken({ usuario, by }: { readonly usuario: string; readonly by: Mensaje }) {
  const { text } = useWords();
  return (
    <SendAsking usuario={usuario}>
      <p>
        <strong>
          <bdi>{plainName(by.de)}</bdi> {text.overtaken.answered}
        </strong>{' '}
        <q dir="auto">{firstLine(by.mensaje)}</q>
      </p>
    </SendAsking>
  );
}
