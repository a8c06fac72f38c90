/** To a day of the open conversation. */

import { useSignal } from '@preact/signals';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useOverlay } from '../hooks/use-overlay.ts';
import { localDay } from '../words/times.ts';
import { Dialog } from './dialog.tsx';

export function DateDialog() {
  const overlay = useOverlay('date');
  const { text } = useLateWords();
  return (
    <Dialog class="date-dialog" title={text.actions.jumpToDate} {...overlay}>
      <DayForm onDone={overlay.onClose} />
    </Dialog>
  );
}

function DayForm({ onDone }: { readonly onDone: () => void }) {
  const { state, actions, sayings, serverNow, words } = useApp();
  const { text } = useLateWords();
  const today = localDay(serverNow.peek());
  const day = useSignal(today);
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const usuario = state.open.peek();
    const fecha = new Date(`${day.peek()}T00:00`).getTime();
    if (usuario === null || Number.isNaN(fecha)) return;
    onDone();
    const outcome = await actions.openAt(usuario, { by: 'fecha', fecha });
    if (outcome === 'none') sayings.say(words.peek().text.said.noneSince);
  };
  return (
    <form class="day-form" onSubmit={(event) => void onSubmit(event)}>
      <div class="field">
        <label for="day">{text.jump.day}</label>
        <input
          id="day"
          type="date"
          required
          max={today}
          value={day}
          autofocus
          onInput={(event) => {
            day.value = event.currentTarget.value;
          }}
        />
      </div>
      <button type="submit" class="button primary">
        {text.jump.go}
      </button>
    </form>
  );
}
