/** The choices, found by a few letters; each is saved as it is made. */
import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import type { Fault } from '../../src-shared/model.ts';
import { chimeOf } from '../../src-shared/notices.ts';
import { isEnabled, runAction } from '../actions/table.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { playChime } from '../sound/play.ts';
import type { Choices } from '../store/actions.ts';
import { type ChoiceName, choicesFor } from '../view/choices.ts';
import { Choice } from './choice.tsx';
import { FaultAlert } from './fault-alert.tsx';
import { NoticePermission } from './notice-permission.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { WaitLimits } from './wait-limits.tsx';

export function SettingsChoices() {
  const app = useApp();
  const { text } = useLateWords();
  const isAgent = isEnabled(app, 'replies');
  const typed = useSignal('');
  const fault = useSignal<Fault | null>(null);
  const shown = choicesFor(typed.value, text);
  const save = async (patch: Choices) => {
    const chime = chimeOf(patch.sound);
    if (chime) playChime(chime); // what was chosen is heard
    fault.value = await app.actions.saveSettings(patch);
  };
  return (
    <div class="choices">
      <input
        type="search"
        class="settings-search"
        aria-label={text.settings.search}
        placeholder={text.settings.search}
        autocomplete="off"
        spellcheck={false}
        autofocus
        value={typed}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      <p class="visually-hidden" aria-live="polite">
        {typed.value !== '' && text.settings.found(shown.length)}
      </p>
      {shown.map((name) => (
        <Fragment key={name}>
          <SettingChoice name={name} onSave={save} />
          {name === 'waits' && <WaitLimits onSave={save} />}
        </Fragment>
      ))}
      {shown.length === 0 && <p class="aside">{text.settings.found(0)}</p>}
      {shown.includes('notifications') && (
        <>
          <NoticePermission />
          <QuietHours onSave={save} />
        </>
      )}
      <p class="choice-ways">
        <Way id="checkNotices" />
        <Way id="shortcuts" />
        {isAgent && <Way id="replies" />}
      </p>
      <FaultAlert fault={fault.value} />
    </div>
  );
}

interface SettingChoiceProps {
  readonly name: ChoiceName;
  readonly onSave: (patch: Choices) => Promise<void>;
}

function SettingChoice({ name, onSave }: SettingChoiceProps) {
  const settings = useApp().state.settings.value;
  const { text } = useLateWords();
  return (
    <Choice
      legend={text.settings[name]}
      options={text.settings[`${name}Options`] as Readonly<Record<string, string>>}
      value={settings[name]}
      onChange={(to) => onSave({ [name]: to })}
    />
  );
}

/** The way to another dialog. */
function Way({ id }: { readonly id: 'shortcuts' | 'replies' | 'checkNotices' }) {
  const app = useApp();
  const { text } = useLateWords();
  const name = text.actions[id];
  return (
    <button type="button" class="button" onClick={() => runAction(app, id)}>
      {name.endsWith('?') ? name : `${name}…`}
    </button>
  );
}
