/** The way back to the newest message: how many came meanwhile, or only the way. */
import { useWords } from '../hooks/use-app.ts';
import type { Reading } from '../hooks/use-reading.ts';

export function EndPill({ reading: { fresh, isFar, goToEnd } }: { readonly reading: Reading }) {
  const { text } = useWords();
  return (
    <div class="pill-place" aria-live="polite">
      {(fresh > 0 || isFar) && (
        <button type="button" class="pill figures" onClick={goToEnd}>
          {fresh > 0 ? text.thread.fresh(fresh) : text.thread.toEnd}
        </button>
      )}
    </div>
  );
}
