/** A message's words: text, whatever it says. Links ask before they open; what hides is shown. */
import { useMemo } from 'preact/hooks';
import { useApp, useWords } from '../hooks/use-app.ts';
import { piecesOf } from '../view/body.ts';

export function Body({ mensaje }: { readonly mensaje: string }) {
  const { links } = useApp();
  const { text } = useWords();
  const pieces = useMemo(() => piecesOf(mensaje), [mensaje]);
  return (
    <p class="words" dir="auto">
      {pieces.map((piece, index) => {
        if (piece.kind === 'text') return piece.text;
        if (piece.kind === 'hidden') {
          const name = text.reading.hidden(piece.code);
          // The characters themselves stay in the text, where they can be copied, and turn nothing round outside.
          return (
            <span key={index} class="hidden-sign" role="img" aria-label={name} title={name} data-code={piece.code}>
              <bdi>{piece.text}</bdi>
            </span>
          );
        }
        const { url, host } = piece;
        return (
          // Not an anchor: nothing is followed but by way of the question.
          // biome-ignore lint/a11y/useSemanticElements: see above
          <button
            key={index}
            type="button"
            role="link"
            class="body-link"
            title={host}
            onClick={() => links.ask({ url, host })}
          >
            <bdi>{piece.text}</bdi>
          </button>
        );
      })}
    </p>
  );
}
