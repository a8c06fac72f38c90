/** A command of the page: what palette, menus, cheat sheet and keys all run. Its words are `text.actions[id]`. */
import type { ActionId } from '../../src-shared/shortcuts.ts';
import type { App } from '../store/app.ts';

/** Where the cheat sheet lists it. */
export const ACTION_GROUPS = ['go', 'conversation', 'window'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export interface Action {
  readonly group: ActionGroup;
  /** Absent: always. Read in a computed signal: what it reads of the state is followed. */
  readonly isEnabled?: (app: App) => boolean;
  readonly run: (app: App) => void;
}

export type Actions<Id extends ActionId = ActionId> = Readonly<Record<Id, Action>>;
