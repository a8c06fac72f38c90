/** What the agent can choose, and the way out. */
import type { Session } from '../../src-shared/model.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useOverlay } from '../hooks/use-overlay.ts';
import { Dialog } from './dialog.tsx';
import { SettingsChoices } from './settings-choices.tsx';
import { SignOut } from './sign-out.tsx';

type OpenSession = Extract<Session, { phase: 'signed-in' | 'expired' }>;

export function SettingsDialog({ session }: { readonly session: OpenSession }) {
  const overlay = useOverlay('settings');
  const { text } = useLateWords();
  return (
    <Dialog class="settings-dialog" title={text.settings.title} {...overlay}>
      <SettingsChoices />
      <SignOut session={session} />
    </Dialog>
  );
}
