/** The four choices; each is saved as it is made. */
import { useSignal } from '@preact/signals';
import type { Fault } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import type { Choices } from '../store/actions.ts';
import { Choice } from './choice.tsx';
import { FaultAlert } from './fault-alert.tsx';

export function SettingsChoices() {
  const { state, actions, notices } = useApp();
  const { text } = useWords();
  const fault = useSignal<Fault | null>(null);
  const { locale, theme, contrast, textSize, density, notifications } = state.settings.value;
  const save = async (patch: Choices) => {
    fault.value = await actions.saveSettings(patch);
  };
  const words = text.settings;
  return (
    <div class="choices">
      <Choice
        legend={words.locale}
        options={words.localeOptions}
        value={locale}
        onChange={(to) => save({ locale: to })}
      />
      <Choice legend={words.theme} options={words.themeOptions} value={theme} onChange={(to) => save({ theme: to })} />
      <Choice
        legend={words.contrast}
        options={words.contrastOptions}
        value={contrast}
        onChange={(to) => save({ contrast: to })}
      />
      <Choice
        legend={words.textSize}
        options={words.textSizeOptions}
        value={textSize}
        onChange={(to) => save({ textSize: to })}
      />
      <Choice
        legend={words.density}
        options={words.densityOptions}
        value={density}
        onChange={(to) => save({ density: to })}
      />
      <Choice
        legend={words.notifications}
        options={words.notificationsOptions}
        value={notifications}
        onChange={(to) => save({ notifications: to })}
      />
      <p>
        <button
          type="button"
          class="button"
          onClick={() => {
            actions.overlay.value = 'shortcuts';
          }}
        >
          {text.actions.shortcuts}…
        </button>
      </p>
      {state.host.value.kind === 'web' && (
        <NoticePermission permission={notices.permission.value} onAsk={() => void notices.askPermission()} />
      )}
      <FaultAlert fault={fault.value} />
    </div>
  );
}

interface NoticePermissionProps {
  readonly permission: 'default' | 'granted' | 'denied' | 'unsupported';
  readonly onAsk: () => void;
}

/** In a browser the agent's choice is worth nothing without the browser's permission. */
function NoticePermission({ permission, onAsk }: NoticePermissionProps) {
  const { text } = useWords();
  if (permission !== 'default') return <p class="aside">{text.notify[permission]}</p>;
  return (
    <p class="aside">
      <button type="button" class="button" onClick={onAsk}>
        {text.notify.allow}
      </button>
    </p>
  );
}
