/** Enter came right after a switch: is it for this customer? */
import { useApp, useWords } from '../hooks/use-app.ts';
import { plainName } from '../view/text.ts';
import { Asking } from './asking.tsx';

export function Hasty({ usuario }: { readonly usuario: string }) {
  const { sends } = useApp();
  const { text } = useWords();
  const choices = [
    { name: text.overtaken.keepWriting, run: () => sends.keepWriting(usuario) },
    { name: text.composer.hastyYes, run: () => void sends.sendAnyway(usuario) },
  ];
  return (
    <Asking choices={choices}>
      <p>
        <strong>
          <bdi>{text.composer.hasty(plainName(usuario))}</bdi>
        </strong>
      </p>
    </Asking>
  );
}
