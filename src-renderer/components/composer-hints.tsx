/** Under the composer: how to send, or when it will leave; how much of a message there is room for. */
import { useApp, useWords } from '../hooks/use-app.ts';
import type { Length } from '../view/length.ts';

interface ComposerHintsProps {
  readonly length: Length | null;
  readonly isAsking: boolean;
  /** Something is offered to be put in. */
  readonly isSuggesting: boolean;
}

export function ComposerHints({ length, isAsking, isSuggesting }: ComposerHintsProps) {
  const { text } = useWords();
  return (
    <div class="hints">
      <Hint />
      {isSuggesting && <p class="hint keys over">{text.suggest.keys}</p>}
      {isAsking && <p class="hint over late">{text.overtaken.asking}</p>}
      {length && <Fill length={length} />}
    </div>
  );
}

/** How to send; or, when it cannot leave now, when it will. */
function Hint() {
  const { session, link, settings } = useApp().state;
  const { text } = useWords();
  if (session.value.phase === 'expired') return <p class="hint">{text.composer.laterSession}</p>;
  if (link.value.phase === 'down') return <p class="hint">{text.composer.later}</p>;
  return <p class="hint keys">{settings.value.sendKey === 'enter' ? text.composer.keys : text.composer.keysMod}</p>;
}

function Fill({ length: { used, most, unit, isOver } }: { readonly length: Length }) {
  const { text, locale } = useWords();
  const figure = (n: number) => n.toLocaleString(locale);
  const words = unit === 'characters' ? text.composer.length : text.composer.lengthBytes;
  return (
    <p class="hint fill figures" data-over={isOver}>
      {words(figure(used), figure(most))}
      {isOver && <span role="alert"> · {text.composer.over}</span>}
    </p>
  );
}
