/** Takes the focus when the app asks for it, now or as soon as the element is there. */
import { useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import type { FocusTarget } from '../store/actions.ts';
import { useApp } from './use-app.ts';

export function useFocusRequest(target: FocusTarget, ref: RefObject<HTMLElement | null>): void {
  const { focus } = useApp().actions;
  useSignalEffect(() => {
    if (focus.value !== target || !ref.current) return;
    focus.value = null;
    ref.current.focus({ preventScroll: true });
  });
}
