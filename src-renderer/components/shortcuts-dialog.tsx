/** The cheat sheet: every command that has keys, by group. */
import { ACTION_IDS, type ActionId, keysOf } from '../../src-shared/shortcuts.ts';
import { ACTION_GROUPS, type ActionGroup } from '../actions/action.ts';
import { ACTIONS } from '../actions/table.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useHint } from '../hooks/use-hint.ts';
import { Dialog } from './dialog.tsx';

export function ShortcutsDialog() {
  const { overlay } = useApp().actions;
  const { text } = useWords();
  const close = () => {
    overlay.value = null;
  };
  return (
    <Dialog class="cheat-sheet" title={text.actions.shortcuts} isOpen={overlay.value === 'shortcuts'} onClose={close}>
      <div class="cheat-groups">
        {ACTION_GROUPS.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ group }: { readonly group: ActionGroup }) {
  const { shortcuts } = useApp().state.settings.value;
  const { text } = useWords();
  const ids = ACTION_IDS.filter((id) => ACTIONS[id].group === group && keysOf(id, shortcuts) !== null);
  if (ids.length === 0) return null;
  return (
    <section>
      <h3>{text.actionGroups[group]}</h3>
      <dl>
        {ids.map((id) => (
          <Line key={id} id={id} />
        ))}
      </dl>
    </section>
  );
}

function Line({ id }: { readonly id: ActionId }) {
  const { words, keys } = useHint(id);
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        <kbd>{keys}</kbd>
      </dd>
    </div>
  );
}
