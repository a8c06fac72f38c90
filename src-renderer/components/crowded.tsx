/** A colleague is answering the same customer: Enter again sends all the same. */
import { useApp, useWords } from '../hooks/use-app.ts';
import { answeringTo } from '../view/colleagues.ts';
import { plainName } from '../view/text.ts';
import { SendAsking } from './send-asking.tsx';

export function Crowded({ usuario }: { readonly usuario: string }) {
  const { state } = useApp();
  const { text } = useWords();
  const company = answeringTo(state.colleagues.value, usuario);
  if (!company) return null; // they have left: Enter sends, as it does with the question
  return (
    <SendAsking usuario={usuario} yes={text.colleagues.yes}>
      <p>
        <strong>
          <bdi>{text.colleagues.ask(company.names.map(plainName), plainName(usuario))}</bdi>
        </strong>
      </p>
    </SendAsking>
  );
}
