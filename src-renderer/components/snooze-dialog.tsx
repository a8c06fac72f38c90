/** Until when a conversation is put off: any moment to come. */
import { useSignal } from '@preact/signals';
import { snoozeUntil } from '../actions/arrange.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useOverlay } from '../hooks/use-overlay.ts';
import { morningAfter } from '../view/due.ts';
import { localDay, localTime } from '../words/times.ts';
import { Dialog } from './dialog.tsx';

export function SnoozeDialog() {
  const overlay = useOverlay('snooze');
  const { text } = useLateWords();
  return (
    <Dialog class="date-dialog" title={text.arrange.snoozeTo} {...overlay}>
      <MomentForm onDone={overlay.onClose} />
    </Dialog>
  );
}

function MomentForm({ onDone }: { readonly onDone: () => void }) {
  const app = useApp();
  const { text } = useLateWords();
  const now = app.serverNow.peek();
  const first = morningAfter(now);
  const day = useSignal(localDay(first));
  const time = useSignal(localTime(first));
  const isPast = useSignal(false);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const usuario = app.actions.snoozing.peek();
    const until = new Date(`${day.peek()}T${time.peek()}`).getTime();
    isPast.value = !(until > app.serverNow.peek());
    if (usuario === null || isPast.peek()) return;
    onDone();
    snoozeUntil(app, usuario, until);
  };
  return (
    <form class="day-form" onSubmit={onSubmit}>
      <div class="field">
        <label for="snooze-day">{text.jump.day}</label>
        <input
          id="snooze-day"
          type="date"
          required
          min={localDay(now)}
          value={day}
          autofocus
          onInput={(event) => {
            day.value = event.currentTarget.value;
          }}
        />
      </div>
      <div class="field">
        <label for="snooze-time">{text.arrange.snoozeTime}</label>
        <input
          id="snooze-time"
          type="time"
          required
          value={time}
          onInput={(event) => {
            time.value = event.currentTarget.value;
          }}
        />
      </div>
      <button type="submit" class="button primary">
        {text.arrange.snoozeGo}
      </button>
      {isPast.value && <p role="alert">{text.arrange.snoozePast}</p>}
    </form>
  );
}
