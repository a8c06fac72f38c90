/** Who else is at this customer. That somebody begins to answer is also said aloud. */
import { useApp, useWords } from '../hooks/use-app.ts';
import { companyOf } from '../view/colleagues.ts';
import { companyWords } from '../words/company-words.ts';

export function Company({ usuario }: { readonly usuario: string }) {
  const { state } = useApp();
  const { text } = useWords();
  const company = companyOf(state.colleagues.value, usuario);
  const words = company ? companyWords(text, company) : '';
  const isAnswering = company?.estado === 'escribiendo';
  return (
    <span class="company" title={words}>
      <bdi aria-live="polite">{isAnswering && words}</bdi>
      <bdi>{!isAnswering && words}</bdi>
    </span>
  );
}
