/** The app, and its words, for any component below `Root`. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { App } from '../store/app.ts';
import type { Words } from '../words/words.ts';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('no AppContext above');
  return app;
}

/** Drawn again when the language changes. */
export function useWords(): Words {
  return useApp().words.value;
}
