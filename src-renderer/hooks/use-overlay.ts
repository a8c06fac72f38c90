/** Whether one of the dialogs is the open one. Told late that it was closed, it closes none that came after it. */
import type { Overlay } from '../store/actions.ts';
import { useApp } from './use-app.ts';

export function useOverlay(name: Overlay): { readonly isOpen: boolean; readonly onClose: () => void } {
  const { overlay } = useApp().actions;
  return {
    isOpen: overlay.value === name,
    onClose() {
      if (overlay.peek() === name) overlay.value = null;
    },
  };
}
