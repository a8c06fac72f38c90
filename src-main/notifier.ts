/** Native notifications, and every small sign that somebody waits: badge, tray, the taskbar's flash. */
import { join } from 'node:path';
import { app, Notification, type NotificationConstructorOptions, nativeImage } from 'electron';
import type { Log, NoticeAnswers, Notifier } from '../src-core/ports.ts';
import type { NoticeFacts } from '../src-shared/notices.ts';
import { hasDaemon, isHushed } from './hush.ts';
import { APP_ID } from './identity.ts';
import { hearAnswers } from './notice-answers.ts';
import { BODY_MAX, escapeMarkup, plainText, TITLE_MAX } from './notice-text.ts';
import { ASSETS } from './paths.ts';
import type { Tray } from './tray.ts';
import type { MainWindow } from './window.ts';
import type { Words } from './words.ts';

/** Whose it is: a customer's, that of many (null), or one that stands for nothing. */
type Whose = string | null | typeof TEST;
const TEST = Symbol('test');

interface Shown {
  readonly title: string;
  readonly body: string;
}

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
  const raised = new Map<Whose, Notification>(); // also keeps them alive: a collected one is not clicked
  let failure: string | null = null;
  const clear = (whose: Whose) => {
    raised.get(whose)?.close();
    raised.delete(whose);
  };
  function raise(whose: Whose, shown: Shown, answers: NoticeAnswers): void {
    clear(whose);
    if (!Notification.isSupported()) return;
    const ways = typeof whose === 'string' ? answering(words(), plainText(whose, TITLE_MAX)) : {};
    const notification = createNotification(shown, { silent: isSilent(), ...ways });
    const open = () => {
      window.show();
      answers.open();
    };
    hearAnswers(notification, { ...answers, open, done: () => clear(whose) });
    notification.on('show', () => {
      failure = null;
    });
    notification.on('failed', (_event, error) => {
      failure = error;
      log('warn', 'notification-failed', { error });
    });
    raised.set(whose, notification);
    notification.show();
  }
  const flash = () => !window.browser.isFocused() && window.browser.flashFrame(true);
  if (!Notification.isSupported()) log('warn', 'notifications-unsupported');
  window.browser.on('focus', () => window.browser.flashFrame(false));
  return {
    show({ usuario, title, body, count }, answers) {
      flash();
      raise(usuario, { title: count > 1 ? `${plainText(title, TITLE_MAX)} (${count})` : title, body }, answers);
    },
    showMany(people, open) {
      flash();
      raise(null, { title: words().people(people), body: '' }, opening(open));
    },
    remind({ usuario, people, minutes }, answers) {
      flash();
      const name = usuario === null ? null : plainText(usuario, TITLE_MAX);
      raise(usuario, { title: words().waits(name, people, minutes), body: '' }, answers);
    },
    forward: window.forward,
    test: (title, body) =>
      raise(
        TEST,
        { title, body },
        opening(() => {}),
      ),
    clear,
    unread(total) {
      app.setBadgeCount(total);
      tray?.unread(total);
      if (process.platform === 'win32') window.browser.setOverlayIcon(overlay(total), total > 0 ? String(total) : '');
    },
    facts: async () => ({ ...(await whatIsKnown()), failure }),
    isHushed: async () => (await isHushed()) ?? false,
  };
}

async function whatIsKnown(): Promise<Omit<NoticeFacts, 'failure'>> {
  return {
    supported: Notification.isSupported(),
    daemon: await hasDaemon(),
    hushed: await isHushed(),
    appId: process.platform === 'win32' ? APP_ID : null,
  };
}

/** Of several people, or of nobody: there is nothing else to do from it. */
const opening = (open: () => void): NoticeAnswers => ({ open, reply: open, snooze: open });

/** Ways to answer from the notification itself, where the system has them. */
function answering(words: Words, name: string): NotificationConstructorOptions {
  if (process.platform !== 'darwin' && process.platform !== 'win32') return {};
  return {
    hasReply: true,
    replyPlaceholder: words.reply(name),
    actions: [{ type: 'button', text: words.snooze }],
  };
}

function createNotification({ title, body: words }: Shown, more: NotificationConstructorOptions): Notification {
  const body = plainText(words, BODY_MAX);
  return new Notification({
    title: plainText(title, TITLE_MAX + 8), // with its count
    body: process.platform === 'linux' ? escapeMarkup(body) : body,
    icon: join(ASSETS, 'icons/128x128.png'),
    ...more,
  });
}

function overlay(total: number) {
  return total > 0 ? nativeImage.createFromPath(join(ASSETS, 'tray/overlay.png')) : null;
}
