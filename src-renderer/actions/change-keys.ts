/** Giving a command other keys, or none. Pure. */
import { ACTION_IDS, type ActionId, DEFAULT_KEYS, keysOf, type Shortcuts } from '../../src-shared/shortcuts.ts';
import { isTaken } from './keys.ts';

export type KeysProblem =
  /** The platform's, or the page's own. */
  { readonly code: 'taken' } | { readonly code: 'held'; readonly by: ActionId };

/** Why `id` cannot have these keys; null: it can. */
export function problemOf(keys: string, id: ActionId, chosen: Shortcuts): KeysProblem | null {
  if (isTaken(keys)) return { code: 'taken' };
  const by = ACTION_IDS.find((other) => other !== id && keysOf(other, chosen) === keys);
  return by === undefined ? null : { code: 'held', by };
}

/** What the agent chose, with this choice; what a command comes with needs no mention. */
export function withKeys(chosen: Shortcuts, id: ActionId, keys: string | null): Shortcuts {
  const { [id]: _former, ...others } = chosen;
  return keys === DEFAULT_KEYS[id] ? others : { ...others, [id]: keys };
}
