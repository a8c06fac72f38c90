/**
 * The one way to be a dialog. The element is the platform's: `showModal` moves the focus in, keeps it there, makes the
 * rest inert, and closes on Escape. Ours: the way back when what had the focus is gone, and a click beside it closes.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from './use-app.ts';

interface Modal {
  /** For the `<dialog>`, all of it. */
  readonly props: {
    readonly ref: RefObject<HTMLDialogElement | null>;
    readonly onClose: () => void;
    readonly onMouseDown: (event: MouseEvent) => void;
  };
  /** Closes at once: the focus is back when it returns, so that what is done next may move it. */
  readonly close: () => void;
}

function isBeside(dialog: HTMLElement, { clientX: x, clientY: y }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
}

/** Chromium gives a text the focus back with its caret at the beginning; this puts it where it was. */
function caretOf(element: Element | null): () => void {
  if (!(element instanceof HTMLTextAreaElement)) return () => {};
  const { selectionStart, selectionEnd } = element;
  return () => {
    const isLost = document.activeElement === element && element.selectionEnd === 0;
    if (isLost) element.setSelectionRange(selectionStart, selectionEnd);
  };
}

/** `onClose` is told however it was closed, and makes `isOpen` false. An element with `autofocus` has the focus first. */
export function useModal(isOpen: boolean, onClose: () => void): Modal {
  const { state, actions } = useApp();
  const ref = useRef<HTMLDialogElement>(null);
  const giveCaretBack = useRef(() => {});
  const findFocus = () => {
    giveCaretBack.current();
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) actions.focus.value = state.open.peek() === null ? 'list' : 'composer';
  };
  const goBack = (dialog: HTMLDialogElement) => {
    dialog.close(); // gives the focus back to what had it, if that is still there
    findFocus();
  };
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!isOpen || !dialog) return;
    giveCaretBack.current = caretOf(document.activeElement);
    dialog.showModal();
    return () => {
      if (dialog.open) goBack(dialog);
    };
  }, [isOpen]);
  const close = () => {
    if (ref.current?.open) goBack(ref.current);
    onClose();
  };
  return {
    props: {
      ref,
      onClose() {
        if (ref.current?.open) return; // told late, of the time before: it has been opened again
        findFocus(); // Escape: closed by the platform
        onClose();
      },
      onMouseDown(event) {
        const dialog = ref.current;
        if (dialog && event.target === dialog && isBeside(dialog, event)) close();
      },
    },
    close,
  };
}
