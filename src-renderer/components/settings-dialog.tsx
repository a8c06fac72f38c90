/** What the agent can choose, and the way out. A native dialog: focus and Escape are the browser's. */
import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Session } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { IconButton } from './icon-button.tsx';
import { SettingsChoices } from './settings-choices.tsx';
import { SignOut } from './sign-out.tsx';

type OpenSession = Extract<Session, { phase: 'signed-in' | 'expired' }>;

export function SettingsDialog({ session }: { readonly session: OpenSession }) {
  const { settingsOpen } = useApp().actions;
  const { text } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = settingsOpen.value;
  const close = () => {
    settingsOpen.value = false;
  };
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="settings" aria-label={text.settings.title} onClose={close}>
      {isOpen && (
        <>
          <header>
            <h2>{text.settings.title}</h2>
            <IconButton icon={X} label={text.settings.close} onClick={close} />
          </header>
          <SettingsChoices />
          <SignOut session={session} />
        </>
      )}
    </dialog>
  );
}
