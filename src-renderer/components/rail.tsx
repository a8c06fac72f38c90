/** The narrow column at the left: the mark, and what belongs to the whole window. */
import { ChartColumn, Settings } from 'lucide';
import { isEnabled } from '../actions/table.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { longestWait } from '../view/order.ts';
import { waitLevel } from '../view/waiting.ts';
import { ActionButton } from './action-button.tsx';
import { Mark } from './mark.tsx';
import { RowMenu } from './row-menu.tsx';
import { ThemeButton } from './theme-button.tsx';

export function Rail() {
  const app = useApp();
  const { arrangements, serverNow } = app;
  const { text } = useWords();
  const since = useDerived(() => longestWait(arrangements.inList.value), [arrangements]);
  const level = useDerived(
    () => (since.value === null ? null : waitLevel(serverNow.value - since.value, app.state.settings.value.waits)),
    [since],
  );
  return (
    <header class="rail">
      <h1 class="visually-hidden">{text.app.name}</h1>
      <Mark level={level.value} />
      <span class="spring" />
      {isEnabled(app, 'panel') && <ActionButton icon={ChartColumn} id="panel" />}
      <ThemeButton />
      <ActionButton icon={Settings} id="settings" />
      <RowMenu />
    </header>
  );
}
