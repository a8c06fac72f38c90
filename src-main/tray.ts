/** The icon that stays when the window is closed: how many wait, and the way back. */
import { join } from 'node:path';
import { app, Tray as ElectronTray, Menu, nativeImage } from 'electron';
import { ASSETS } from './paths.ts';
import { isOnSessionBus } from './session-bus.ts';
import type { Words } from './words.ts';

export interface TrayActions {
  readonly toggle: () => void;
  readonly open: () => void;
  readonly settings: () => void;
}

export interface Tray {
  /** Messages nobody has read. */
  unread(total: number): void;
  /** In another language from now on. */
  speak(words: Words): void;
}

/**
 * Whether an icon would be seen: a window hidden behind an icon nobody sees is lost. Linux shows one where the desktop
 * watches for them (GNOME without its extension does not).
 */
export function hasTray(): boolean {
  return process.platform !== 'linux' || isOnSessionBus('org.kde.StatusNotifierWatcher');
}

export function createTray(actions: TrayActions, words: Words): Tray {
  const icon = new ElectronTray(image(false));
  let total = 0;
  let spoken = words;
  const draw = () => {
    icon.setImage(image(total > 0));
    icon.setToolTip(total > 0 ? `${app.getName()} · ${spoken.unread(total)}` : app.getName());
    icon.setContextMenu(menu(actions, spoken, total));
  };
  icon.on('click', actions.toggle);
  draw();
  return {
    unread(count) {
      total = count;
      draw();
    },
    speak(next) {
      spoken = next;
      draw();
    },
  };
}

function menu(actions: TrayActions, words: Words, total: number): Menu {
  return Menu.buildFromTemplate([
    ...(total > 0 ? [{ label: words.unread(total), enabled: false }, { type: 'separator' as const }] : []),
    { label: words.open, click: actions.open },
    { label: words.settings, click: actions.settings },
    { type: 'separator' },
    { label: words.quit, click: () => app.quit() },
  ]);
}

/** macOS paints template images in the menu bar's own colour; the others get ours. */
function image(unread: boolean) {
  const name = unread ? 'tray-unread' : 'tray';
  return nativeImage.createFromPath(
    join(ASSETS, 'tray', process.platform === 'darwin' ? `${name}Template.png` : `${name}.png`),
  );
}
