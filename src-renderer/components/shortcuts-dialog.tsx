/** The cheat sheet: every command by group, with its keys; a press on them gives it others. */

import { ACTION_GROUPS } from '../actions/action.ts';
import { shownKeys } from '../actions/keys.ts';
import { useApp } from '../hooks/use-app.ts';
import { useKeyRecorder } from '../hooks/use-key-recorder.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useOverlay } from '../hooks/use-overlay.ts';
import { Dialog } from './dialog.tsx';
import { FaultAlert } from './fault-alert.tsx';
import { ShortcutGroup } from './shortcut-group.tsx';

export function ShortcutsDialog() {
  const overlay = useOverlay('shortcuts');
  const { text } = useLateWords();
  return (
    <Dialog class="cheat-sheet" title={text.actions.shortcuts} {...overlay}>
      <CheatSheet />
    </Dialog>
  );
}

function CheatSheet() {
  const { state } = useApp();
  const { text } = useLateWords();
  const recorder = useKeyRecorder();
  const problem = recorder.problem.value;
  const isChanged = Object.keys(state.settings.value.shortcuts).length > 0;
  return (
    <>
      <div class="cheat-groups">
        {ACTION_GROUPS.map((group) => (
          <ShortcutGroup key={group} group={group} recorder={recorder} />
        ))}
      </div>
      <footer class="cheat-foot">
        <p aria-live="polite">
          {problem === null && (recorder.recording.value === null ? text.keys.change : text.keys.recording)}
          {problem?.code === 'taken' && text.keys.taken(shownKeys(problem.keys))}
          {problem?.code === 'held' && text.keys.held(shownKeys(problem.keys), text.actions[problem.by])}
        </p>
        <FaultAlert fault={recorder.fault.value} />
        {isChanged && (
          <button type="button" class="button" onClick={recorder.reset}>
            {text.keys.reset}
          </button>
        )}
      </footer>
    </>
  );
}
