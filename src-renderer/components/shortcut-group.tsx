/** The commands of one group, each with its keys as a button. */
import { ACTION_IDS, type ActionId } from '../../src-shared/shortcuts.ts';
import type { ActionGroup } from '../actions/action.ts';
import { ACTIONS } from '../actions/table.ts';
import { useHint } from '../hooks/use-hint.ts';
import type { KeyRecorder } from '../hooks/use-key-recorder.ts';
import { useLateWords } from '../hooks/use-late-words.ts';

interface ShortcutGroupProps {
  readonly group: ActionGroup;
  readonly recorder: KeyRecorder;
}

export function ShortcutGroup({ group, recorder }: ShortcutGroupProps) {
  const { text } = useLateWords();
  const ids = ACTION_IDS.filter((id) => ACTIONS[id].group === group);
  return (
    <section>
      <h3>{text.actionGroups[group]}</h3>
      <dl>
        {ids.map((id) => (
          <Line key={id} id={id} recorder={recorder} />
        ))}
      </dl>
    </section>
  );
}

function Line({ id, recorder }: { readonly id: ActionId; readonly recorder: KeyRecorder }) {
  const { words, keys } = useHint(id);
  const { text } = useLateWords();
  const isRecording = recorder.recording.value === id;
  const shown = isRecording ? text.keys.press : keys || text.keys.none;
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        <button
          type="button"
          class="keys-button"
          data-none={keys === ''}
          aria-label={`${words}: ${shown}`}
          aria-pressed={isRecording}
          onClick={() => recorder.start(id)}
          onKeyDown={recorder.onKeyDown}
          onBlur={isRecording ? recorder.stop : undefined}
        >
          {shown}
        </button>
      </dd>
    </div>
  );
}
