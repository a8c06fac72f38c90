/** What of the agent's settings is Electron's to show: the theme, and the language of menu and tray. */
import { nativeTheme } from 'electron';
import type { Console } from '../src-core/create-console.ts';
import type { SettingsStore, Undo } from '../src-core/ports.ts';
import type { Settings } from '../src-shared/settings.ts';
import { type MenuActions, setMenu } from './menu.ts';
import type { Tray } from './tray.ts';
import { wordsFor } from './words.ts';

/** Applies the settings, now and whenever they change. */
export function followSettings(
  console: Pick<Console, 'subscribe'>,
  settings: SettingsStore,
  shown: { readonly menu: MenuActions; readonly tray: Tray | null },
): Undo {
  const apply = ({ theme, locale, shortcuts }: Settings) => {
    nativeTheme.themeSource = theme;
    setMenu(shown.menu, wordsFor(locale), shortcuts);
    shown.tray?.speak(wordsFor(locale));
  };
  apply(settings.get());
  return console.subscribe((event) => {
    if (event.name === 'change' && event.payload.settings) apply(event.payload.settings);
  });
}
