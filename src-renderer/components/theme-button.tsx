/** Goes round the three themes; the name says which one is on. */
import { type IconNode, Monitor, Moon, Sun } from 'lucide';
import type { Settings } from '../../src-shared/settings.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { NEXT_THEME } from '../view/theme.ts';
import { IconButton } from './icon-button.tsx';

type Theme = Settings['theme'];

const ICONS: Readonly<Record<Theme, IconNode>> = { system: Monitor, light: Sun, dark: Moon };

export function ThemeButton() {
  const { state, actions } = useApp();
  const { text } = useWords();
  const { theme } = state.settings.value;
  return (
    <IconButton
      icon={ICONS[theme]}
      label={`${text.frame.theme}: ${text.frame.themes[theme]}`}
      onClick={() => void actions.saveSettings({ theme: NEXT_THEME[theme] })}
    />
  );
}
