/** Takes the focus when the app asks for it: now, or as soon as the element is there and can be seen. */
import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { FocusTarget } from '../store/actions.ts';
import { useApp } from './use-app.ts';

/** `usuario`: whose place it is; one on its way out, of a conversation no longer open, takes nothing. */
export function useFocusRequest(target: FocusTarget, ref: RefObject<HTMLElement | null>, usuario?: string): void {
  const { state, actions } = useApp();
  const { focus } = actions;
  const take = () => {
    if (focus.value !== target || !ref.current) return;
    if (usuario !== undefined && state.open.peek() !== usuario) return;
    ref.current.focus({ preventScroll: true });
    if (document.activeElement === ref.current) focus.value = null;
  };
  // At once, not after the next frame as `useSignalEffect` would: the key being pressed must land in the element.
  useLayoutEffect(() => effect(take), [focus, target, ref]);
  useLayoutEffect(take);
}
