/** Native notifications, and every small sign that somebody waits: badge, tray, the taskbar's flash. */
import { join } from 'node:path';
import { app, Notification, nativeImage } from 'electron';
import type { Log, Notifier } from '../src-core/ports.ts';
import { APP_ID } from './identity.ts';
import { BODY_MAX, escapeMarkup, plainText, TITLE_MAX } from './notice-text.ts';
import { ASSETS } from './paths.ts';
import { isOnSessionBus } from './session-bus.ts';
import type { Tray } from './tray.ts';
import type { MainWindow } from './window.ts';
import type { Words } from './words.ts';

/** Whose it is: a customer's, that of many (null), or one that stands for nothing. */
type Whose = string | null | typeof TEST;
const TEST = Symbol('test');

interface NotifierOptions {
  readonly window: MainWindow;
  readonly tray: Tray | null;
  readonly words: () => Words;
  /** The system's own sound is not wanted. */
  readonly isSilent: () => boolean;
  readonly log: Log;
}

/** Where the system shows no notifications, the taskbar still flashes and the counts are still kept. */
export function createNotifier({ window, tray, words, isSilent, log }: NotifierOptions): Notifier {
  const shown = new Map<Whose, Notification>(); // also keeps them alive: a collected one is not clicked
  let failure: string | null = null;
  const clear = (whose: Whose) => {
    shown.get(whose)?.close();
    shown.delete(whose);
  };
  function raise(whose: Whose, title: string, body: string, onOpen: () => void): void {
    clear(whose);
    if (!Notification.isSupported()) return;
    const notification = createNotification(title, body, isSilent());
    notification.on('click', () => {
      clear(whose);
      window.show();
      onOpen();
    });
    notification.on('show', () => {
      failure = null;
    });
    notification.on('failed', (_event, error) => {
      failure = error;
      log('warn', 'notification-failed', { error });
    });
    shown.set(whose, notification);
    notification.show();
  }
  const flash = () => !window.browser.isFocused() && window.browser.flashFrame(true);
  if (!Notification.isSupported()) log('warn', 'notifications-unsupported');
  window.browser.on('focus', () => window.browser.flashFrame(false));
  return {
    show({ usuario, title, body, count }, onOpen) {
      flash();
      raise(usuario, count > 1 ? `${plainText(title, TITLE_MAX)} (${count})` : title, body, onOpen);
    },
    showMany(people, onOpen) {
      flash();
      raise(null, words().people(people), '', onOpen);
    },
    remind({ usuario, people, minutes }, onOpen) {
      flash();
      const name = usuario === null ? null : plainText(usuario, TITLE_MAX);
      raise(usuario, words().waits(name, people, minutes), '', onOpen);
    },
    forward: window.forward,
    test: (title, body) => raise(TEST, title, body, () => {}),
    clear,
    unread(total) {
      app.setBadgeCount(total);
      tray?.unread(total);
      if (process.platform === 'win32') window.browser.setOverlayIcon(overlay(total), total > 0 ? String(total) : '');
    },
    facts: () => ({
      supported: Notification.isSupported(),
      daemon: process.platform === 'linux' ? isOnSessionBus('org.freedesktop.Notifications') : null,
      appId: process.platform === 'win32' ? APP_ID : null,
      failure,
    }),
  };
}

function createNotification(title: string, words: string, silent: boolean): Notification {
  const body = plainText(words, BODY_MAX);
  return new Notification({
    title: plainText(title, TITLE_MAX + 8), // with its count
    body: process.platform === 'linux' ? escapeMarkup(body) : body,
    icon: join(ASSETS, 'icons/128x128.png'),
    silent,
  });
}

function overlay(total: number) {
  return total > 0 ? nativeImage.createFromPath(join(ASSETS, 'tray/overlay.png')) : null;
}
