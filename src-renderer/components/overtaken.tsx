/** A colleague has answered meanwhile: nothing leaves until the agent has seen it and says so. */
import type { Mensaje } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { firstLine, plainName } from '../view/text.ts';

export function Overtaken({ usuario, by }: { readonly usuario: string; readonly by: Mensaje }) {
  const { sends, actions } = useApp();
  const { text } = useWords();
  const choose = (choice: () => void) => () => {
    actions.focus.value = 'composer';
    choice();
  };
  return (
    <div class="overtaken">
      <p role="alert">
        <strong>
          <bdi>{plainName(by.de)}</bdi> {text.overtaken.answered}
        </strong>{' '}
        <q dir="auto">{firstLine(by.mensaje)}</q>
      </p>
      <div class="overtaken-choices">
        <button type="button" class="button" onClick={choose(() => sends.keepWriting(usuario))}>
          {text.overtaken.keepWriting}
        </button>
        <button type="button" class="button quiet" onClick={choose(() => void sends.sendAnyway(usuario))}>
          {text.overtaken.sendAnyway}
        </button>
      </div>
    </div>
  );
}
