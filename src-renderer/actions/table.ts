/**
 * THE table of commands. A new one is a line in `src-shared/shortcuts.ts` (its key), in the locales (`actions`), and
 * here; the compiler asks for all three, and palette, cheat sheet, hints and settings have it.
 */
import { ACTION_IDS, type ActionId, keysOf } from '../../src-shared/shortcuts.ts';
import type { App } from '../store/app.ts';
import type { Action, Actions } from './action.ts';
import { ARRANGE_ACTIONS } from './arrange.ts';
import { COPY_ACTIONS } from './copy.ts';
import { GO_ACTIONS } from './go.ts';
import { NOTICE_ACTIONS } from './notices.ts';
import { THREAD_ACTIONS } from './thread.ts';
import { WINDOW_ACTIONS } from './window.ts';

export const ACTIONS: Actions = {
  ...GO_ACTIONS,
  ...THREAD_ACTIONS,
  ...COPY_ACTIONS,
  ...ARRANGE_ACTIONS,
  ...WINDOW_ACTIONS,
  ...NOTICE_ACTIONS,
};

export function isEnabled(app: App, id: ActionId): boolean {
  const { isEnabled: asked }: Action = ACTIONS[id];
  return asked?.(app) ?? true;
}

/** Whether it could be run. */
export function runAction(app: App, id: ActionId): boolean {
  if (!isEnabled(app, id)) return false;
  ACTIONS[id].run(app);
  return true;
}

/** The command with these keys, as the agent has them. */
export function actionOf(keys: string, app: App): ActionId | null {
  const { shortcuts } = app.state.settings.peek();
  return ACTION_IDS.find((id) => keysOf(id, shortcuts) === keys) ?? null;
}
