/** Everything, in the order it needs each other. */
import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { createJsonLog } from '../src-core/adapters/json-log.ts';
import { createSpeller } from '../src-core/adapters/spelling.ts';
import { systemClock } from '../src-core/adapters/system.ts';
import { createConsole } from '../src-core/create-console.ts';
import { followSettings } from './appearance.ts';
import { createBridge } from './bridge.ts';
import type { CommandLine } from './command-line.ts';
import { createContextMenu } from './context-menu.ts';
import { demoSignIn, developmentOrigin } from './development.ts';
import { createFiles } from './files.ts';
import { dieLoudly, keepWindow, revivePage, stopBeforeQuit } from './lifecycle.ts';
import { links } from './links.ts';
import { createNotifier } from './notifier.ts';
import { dataPaths } from './paths.ts';
import { watchPower } from './power.ts';
import { APP_ORIGIN } from './scheme.ts';
import { createSecrets } from './secrets.ts';
import { confinePages, createSession } from './security.ts';
import { createSettings } from './settings.ts';
import { createTray, hasTray } from './tray.ts';
import { createMainWindow, loadPage } from './window.ts';
import { wordsFor } from './words.ts';

/** Only after `ready`. Resolves once the local state is readable. Longer than most: it is the list of what there is. */
export async function openConsole({ server, replies, hidden }: CommandLine): Promise<void> {
  const paths = dataPaths();
  const log = createJsonLog(join(paths.logs, 'mostrador.log'), systemClock);
  dieLoudly(log);
  log('info', 'started', { version: app.getVersion(), electron: process.versions['electron'] ?? '' });

  const settings = createSettings(log);
  nativeTheme.themeSource = settings.get().theme; // before the window: its first colour depends on it
  const development = developmentOrigin();
  const origin = development ?? APP_ORIGIN;
  confinePages(development);
  const window = createMainWindow(createSession(development));
  const present = () => {
    if (!hidden) window.show();
    else if (tray === null) window.minimize(); // nowhere to hide: it must stay within reach
  };
  loadPage(window, origin, present, log); // now: its process starts while the rest is put together
  const openSettings = () => {
    window.show();
    console.command({ name: 'open-settings' });
  };
  const trayActions = { toggle: window.toggle, open: window.show, settings: openSettings };
  const tray = hasTray() ? createTray(trayActions, wordsFor(settings.get().locale)) : null;

  const words = () => wordsFor(settings.get().locale);
  const languages = app.getPreferredSystemLanguages();
  const speller = createSpeller({ own: () => settings.get().ownWords, languages, log });
  createContextMenu({ contents: window.browser.webContents, spelling: speller, settings, words });
  const demo = demoSignIn();
  const console = createConsole({
    host: { kind: 'electron', version: app.getVersion(), locale: app.getLocale() },
    dataDir: paths.stores,
    secrets: createSecrets(log),
    settings,
    notifier: createNotifier({
      ...{ window, tray, words, log },
      isSilent: () => settings.get().sound !== 'system',
    }),
    log,
    files: createFiles(window.browser),
    links,
    ...(process.platform !== 'darwin' && { speller }),
    server,
    replies,
    ...(demo && { signIn: demo }),
  });
  createBridge(window.browser.webContents, origin, console);
  const search = () => console.command({ name: 'focus-search' });
  followSettings(console, settings, { menu: { settings: openSettings, search }, tray });

  app.on('second-instance', window.show);
  app.on('activate', window.show);
  keepWindow(window, tray !== null || process.platform === 'darwin');
  revivePage(window, log);
  watchPower(() => console.probe());
  stopBeforeQuit(() => console.stop(), log);
  await console.start();
}
