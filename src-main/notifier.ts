/** Native notifications, and every small sign that somebody waits: badge, tray, the taskbar's flash. */
import { join } from 'node:path';
import { app, Notification, nativeImage } from 'electron';
import type { Log, Notice, Notifier } from '../src-core/ports.ts';
import { BODY_MAX, escapeMarkup, plainText, TITLE_MAX } from './notice-text.ts';
import { ASSETS } from './paths.ts';
import type { Tray } from './tray.ts';
import type { MainWindow } from './window.ts';

/** Where the system shows no notifications, the taskbar still flashes and the counts are still kept. */
export function createNotifier(window: MainWindow, tray: Tray | null, log: Log): Notifier {
  const shown = new Map<string, Notification>(); // also keeps them alive: a collected one is not clicked
  const clear = (usuario: string) => {
    shown.get(usuario)?.close();
    shown.delete(usuario);
  };
  if (!Notification.isSupported()) log('warn', 'notifications-unsupported');
  window.browser.on('focus', () => window.browser.flashFrame(false));
  return {
    show(notice, onOpen) {
      clear(notice.usuario);
      if (!window.browser.isFocused()) window.browser.flashFrame(true);
      if (!Notification.isSupported()) return;
      const notification = createNotification(notice);
      notification.on('click', () => {
        clear(notice.usuario);
        window.show();
        onOpen();
      });
      notification.on('failed', (_event, error) => log('warn', 'notification-failed', { error }));
      shown.set(notice.usuario, notification);
      notification.show();
    },
    clear,
    unread(total) {
      app.setBadgeCount(total);
      tray?.unread(total);
      if (process.platform === 'win32') window.browser.setOverlayIcon(overlay(total), total > 0 ? String(total) : '');
    },
  };
}

function createNotification(notice: Notice): Notification {
  const body = plainText(notice.body, BODY_MAX);
  return new Notification({
    title: plainText(notice.title, TITLE_MAX),
    body: process.platform === 'linux' ? escapeMarkup(body) : body,
    icon: join(ASSETS, 'icons/128x128.png'),
  });
}

function overlay(total: number) {
  return total > 0 ? nativeImage.createFromPath(join(ASSETS, 'tray/overlay.png')) : null;
}
