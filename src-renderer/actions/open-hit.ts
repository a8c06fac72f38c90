/** Opens the conversation at what was found; the search led somewhere, and is remembered. */
import type { Hit } from '../../src-shared/model.ts';
import type { App } from '../store/app.ts';

export function openHit({ recents, finder, actions }: App, { usuario, id }: Hit): void {
  recents.keep(finder.text.peek());
  void actions.openAt(usuario, { by: 'id', id });
  actions.focus.value = 'composer';
}
