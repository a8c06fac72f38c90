/** What is asked for where the caret is. It begins by typing only, never because the caret came by. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { type Trigger, triggerAt } from '../view/trigger.ts';

interface AskedFor {
  readonly asked: ReadonlySignal<Trigger | null>;
  readonly onTyped: () => void;
  /** The caret may have moved. */
  readonly onLook: () => void;
  readonly close: () => void;
  /** Closes, and stays so until the next word. */
  readonly dismiss: () => void;
}

export function useTrigger(box: RefObject<HTMLTextAreaElement | null>): AskedFor {
  const asked = useSignal<Trigger | null>(null);
  const dismissed = useSignal<number | null>(null);
  const here = () => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = box.current ?? {};
    return selectionStart === selectionEnd ? triggerAt(value, selectionStart) : null;
  };
  return {
    asked,
    onTyped() {
      const next = here();
      if (next?.from !== dismissed.peek()) dismissed.value = null;
      asked.value = dismissed.peek() === null ? next : null;
    },
    onLook() {
      const next = here();
      if (asked.peek()) asked.value = next?.from === asked.peek()?.from ? next : null;
    },
    close() {
      asked.value = null;
    },
    dismiss() {
      dismissed.value = asked.peek()?.from ?? null;
      asked.value = null;
    },
  };
}
