/** The commands' keys, anywhere in the window; not under a dialog, which has keys of its own. */
import { useLayoutEffect } from 'preact/hooks';
import { isTyping, keysOfPress } from '../actions/keys.ts';
import { actionOf, runAction } from '../actions/table.ts';
import type { App } from '../store/app.ts';
import { useApp } from './use-app.ts';

const WRITABLE = 'input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable]';

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(WRITABLE);
}

function press(app: App, event: KeyboardEvent): void {
  const keys = event.defaultPrevented ? null : keysOfPress(event);
  if (keys === null || (isTyping(keys) && isWriting(event.target))) return;
  const id = actionOf(keys, app);
  if (id === null) return;
  event.preventDefault(); // nor the browser's own meaning
  const isBarred = event.repeat || document.querySelector('dialog:modal') !== null;
  if (!isBarred) runAction(app, id);
}

export function useShortcuts(): void {
  const app = useApp();
  // As soon as the page is there to be seen: a key may be pressed before it is painted.
  useLayoutEffect(() => {
    const stop = new AbortController();
    window.addEventListener('keydown', (event) => press(app, event), stop);
    return () => stop.abort();
  }, [app]);
}
