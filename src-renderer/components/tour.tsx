/** Three steps for whoever is here for the first time, where a conversation will be: nothing is covered or blocked. */
import { useSignal } from '@preact/signals';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';

export function Tour() {
  const { actions } = useApp();
  const { text } = useLateWords();
  const at = useSignal(0);
  const steps = text.tour.steps;
  const step = steps[at.value];
  const isLast = at.value === steps.length - 1;
  const end = () => void actions.saveSettings({ toured: true });
  if (!step) return null;
  return (
    <section class="empty tour" aria-label={text.tour.label}>
      <div aria-live="polite">
        <p class="tour-place figures">{text.tour.place(at.value + 1, steps.length)}</p>
        <h2>{step.title}</h2>
        <p>{step.words}</p>
      </div>
      <div class="tour-buttons">
        <button type="button" class="button primary" onClick={isLast ? end : () => at.value++}>
          {isLast ? text.tour.end : text.tour.next}
        </button>
        {!isLast && (
          <button type="button" class="button quiet" onClick={end}>
            {text.tour.skip}
          </button>
        )}
      </div>
    </section>
  );
}
