/** What the agent can choose, and the way out. */
import type { Session } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { Dialog } from './dialog.tsx';
import { SettingsChoices } from './settings-choices.tsx';
import { SignOut } from './sign-out.tsx';

type OpenSession = Extract<Session, { phase: 'signed-in' | 'expired' }>;

export function SettingsDialog({ session }: { readonly session: OpenSession }) {
  const { overlay } = useApp().actions;
  const { text } = useWords();
  const close = () => {
    overlay.value = null;
  };
  return (
    <Dialog title={text.settings.title} isOpen={overlay.value === 'settings'} onClose={close}>
      <SettingsChoices />
      <SignOut session={session} />
    </Dialog>
  );
}
