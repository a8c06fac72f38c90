/** The narrow column at the left: the mark, and what belongs to the whole window. */
import { ChartColumn, Settings } from 'lucide';
import { isEnabled } from '../actions/table.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';
import { useWaitLevel } from '../hooks/use-wait-level.ts';
import { longestWait } from '../view/order.ts';
import { ActionButton } from './action-button.tsx';
import { ofAtHand } from './lazily.tsx';
import { Mark } from './mark.tsx';
import { ThemeButton } from './theme-button.tsx';

const RowMenu = ofAtHand((parts) => parts.RowMenu);

export function Rail() {
  const app = useApp();
  const { arrangements } = app;
  const { text } = useWords();
  const since = useDerived(() => longestWait(arrangements.inList.value), [arrangements]);
  const level = useWaitLevel(since.value);
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
