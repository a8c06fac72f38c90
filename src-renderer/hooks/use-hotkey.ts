/** One key with Ctrl (or Cmd), anywhere in the window. */
import { useEffect } from 'preact/hooks';

export function useHotkey(key: string, run: () => void): void {
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown, stop);
    return () => stop.abort();
  }, [key, run]);
}
