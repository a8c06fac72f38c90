/** Commands about being told, and not. */
import { quietUntil } from '../../src-shared/quiet.ts';
import type { App } from '../store/app.ts';
import { morningAfter } from '../view/due.ts';
import type { Actions } from './action.ts';

const HOUR = 60 * 60_000;

const isQuiet = ({ state, now }: App) => quietUntil(state.settings.value, now.value) !== null;

/** Until `at`, by this machine's clock. */
function hush({ actions, sayings, words }: App, at: number): void {
  void actions.saveSettings({ quietUntil: at });
  const { text, times } = words.peek();
  sayings.say(text.quiet.until(times.moment(at, at)));
}

export const NOTICE_ACTIONS = {
  checkNotices: {
    group: 'window',
    run({ actions }) {
      actions.overlay.value = 'notices';
    },
  },
  quietHour: { group: 'window', run: (app) => hush(app, app.now.peek() + HOUR) },
  quietTomorrow: { group: 'window', run: (app) => hush(app, morningAfter(app.now.peek())) },
  quietEnd: {
    group: 'window',
    isEnabled: isQuiet,
    run({ state, actions, now }) {
      // What the week says is over too, until it begins again.
      const settings = state.settings.peek();
      const byWeek = quietUntil({ ...settings, quietUntil: null }, now.peek());
      void actions.saveSettings({ quietUntil: null, quietLifted: byWeek });
    },
  },
} satisfies Partial<Actions>;
