/** A command's words and keys, for the button that runs it. */
import { type ActionId, keysOf } from '../../src-shared/shortcuts.ts';
import { ariaKeys, shownKeys } from '../actions/keys.ts';
import { useApp, useWords } from './use-app.ts';

interface Hint {
  readonly words: string;
  /** As shown; empty: it has none. */
  readonly keys: string;
  readonly aria: string | undefined;
}

export function useHint(id: ActionId): Hint {
  const { shortcuts } = useApp().state.settings.value;
  const words = useWords().text.actions[id];
  const keys = keysOf(id, shortcuts);
  return { words, keys: keys === null ? '' : shownKeys(keys), aria: keys === null ? undefined : ariaKeys(keys) };
}
