/** A name that can be taken for another customer's says so, in words; how it is spelled is there for the pointer. */
import { useApp, useWords } from '../hooks/use-app.ts';
import { spelled } from '../view/lookalike.ts';
import { plainName } from '../view/text.ts';

export function Lookalike({ usuario }: { readonly usuario: string }) {
  const { lookalikes } = useApp();
  const { text } = useWords();
  const other = lookalikes.value.get(usuario);
  if (other === undefined) return null;
  return (
    <span class="lookalike" title={`${spelled(usuario)}\n${spelled(other)}`}>
      {text.reading.looksLike(plainName(other))}
    </span>
  );
}
