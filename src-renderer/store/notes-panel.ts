/** Whether the notes are seen: beside the thread where there is room (and it is remembered), else over it for a while. */
import { computed, effect, signal } from '@preact/signals';
import type { Undo } from '../clock.ts';
import type { Actions } from './actions.ts';
import type { State } from './state.ts';

/** What notes.css says too: rail, list, a thread that can be read, notes. */
const ROOM = '(min-width: 1151px)';

export function createNotesPanel({ settings, open }: Pick<State, 'settings' | 'open'>, actions: Actions, page: Window) {
  const query = page.matchMedia(ROOM);
  const hasRoom = signal(query.matches);
  const isOver = signal(false);
  const isShown = computed(() => (hasRoom.value ? settings.value.notesPanel : isOver.value));

  function show(shown: boolean): void {
    if (!hasRoom.peek()) isOver.value = shown;
    else if (settings.peek().notesPanel !== shown) void actions.saveSettings({ notesPanel: shown });
    actions.focus.value = shown ? 'note' : 'composer';
  }

  return {
    isShown,
    show,
    /** Escape: back to the thread; what lies over it goes away. */
    leave(): void {
      if (!hasRoom.peek()) show(false);
      else actions.focus.value = 'composer';
    },
    follow(): Undo {
      const stop = new AbortController();
      query.addEventListener('change', ({ matches }) => (hasRoom.value = matches), stop);
      const off = effect(() => {
        if (open.value !== undefined) isOver.value = false; // another customer's
      });
      return () => {
        stop.abort();
        off();
      };
    },
  };
}
