/** While it is quiet: until when, and the way out. */
import { quietUntil } from '../../src-shared/quiet.ts';
import { runAction } from '../actions/table.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useDerived } from '../hooks/use-derived.ts';

export function QuietLine() {
  const app = useApp();
  const { text, times } = useWords();
  const { settings } = app.state;
  const until = useDerived(() => quietUntil(settings.value, app.now.value), []).value;
  if (until === null) return null;
  return (
    <span class="quiet">
      {text.quiet.until(times.moment(until, app.now.peek()))}{' '}
      <button type="button" class="link-button" onClick={() => runAction(app, 'quietEnd')}>
        {text.actions.quietEnd}
      </button>
    </span>
  );
}
