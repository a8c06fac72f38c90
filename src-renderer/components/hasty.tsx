/** Enter came right after a switch: is it for this customer? */
import { useWords } from '../hooks/use-app.ts';
import { plainName } from '../view/text.ts';
import { SendAsking } from './send-asking.tsx';

export function Hasty({ usuario }: { readonly usuario: string }) {
  const { text } = useWords();
  return (
    <SendAsking usuario={usuario} yes={text.composer.hastyYes}>
      <p>
        <strong>
          <bdi>{text.composer.hasty(plainName(usuario))}</bdi>
        </strong>
      </p>
    </SendAsking>
  );
}
