/** A dialog with its name on top and a way out; what is in it exists only while it is open. */
import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useWords } from '../hooks/use-app.ts';
import { useModal } from '../hooks/use-modal.ts';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Dialog({ title, isOpen, onClose, class: extra = '', children }: DialogProps) {
  const { text } = useWords();
  const modal = useModal(isOpen, onClose);
  return (
    <dialog {...modal.props} class={`dialog ${extra}`} aria-label={title}>
      {isOpen && (
        <>
          <header>
            <h2>{title}</h2>
            <IconButton icon={X} label={text.frame.close} onClick={modal.close} />
          </header>
          {children}
        </>
      )}
    </dialog>
  );
}
