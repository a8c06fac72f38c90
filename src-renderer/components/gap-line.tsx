/** A time without connection, at its place in the thread, until it is known that nothing of it is missing. */
import type { Gap } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';

export function GapLine({ gap: { from, to } }: { readonly gap: Gap }) {
  const { serverNow } = useApp();
  const { text, times } = useWords();
  const words = useDerived(() => {
    const begin = times.moment(from, serverNow.value);
    return to === null ? text.gap.since(begin) : text.gap.between(begin, times.moment(to, serverNow.value));
  }, [from, to, text, times]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr holds no text
    <div role="separator" aria-label={words.value} class="gap figures">
      <span>{words}</span>
    </div>
  );
}
