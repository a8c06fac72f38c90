/** Opens the conversation at what was found, or with its note; the search led somewhere, and is remembered. */
import type { App } from '../store/app.ts';
import type { Found } from '../view/hits.ts';

export function openHit({ recents, finder, actions, notesPanel }: App, { usuario, id, isNote }: Found): void {
  recents.keep(finder.text.peek());
  if (isNote) {
    actions.open(usuario);
    notesPanel.show(true);
    return;
  }
  void actions.openAt(usuario, { by: 'id', id });
  actions.focus.value = 'composer';
}
