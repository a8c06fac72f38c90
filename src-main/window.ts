/** The one window: made once, shown when drawn, hidden rather than closed while there is a way back. */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Session } from 'electron';
import type { Log } from '../src-core/ports.ts';
import { BACKGROUND } from './background.ts';
import { ASSETS, PRELOAD } from './paths.ts';
import { MINIMUM_SIZE } from './placement.ts';
import { createWindowState } from './window-state.ts';

export interface MainWindow {
  readonly browser: BrowserWindow;
  /** Shows, restores and focuses. */
  show(): void;
  /** Hides it when it is in front, else shows it. */
  toggle(): void;
  /** Before the others, where the agent sees it; the keys stay where they were. */
  forward(): void;
  /** To the taskbar, without taking the focus. */
  minimize(): void;
}

export function createMainWindow(session: Session): MainWindow {
  const state = createWindowState();
  const browser = new BrowserWindow({
    ...state.bounds,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    title: app.getName(),
    icon: join(ASSETS, 'icons/256x256.png'), // Linux; elsewhere the program brings it
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      session,
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      navigateOnDragDrop: false,
      autoplayPolicy: 'no-user-gesture-required', // the agent's own sounds; there is nothing else to play
      // Elsewhere than on macOS Chromium would fetch its dictionaries from the network.
      spellcheck: process.platform === 'darwin',
    },
  });
  if (state.maximized) browser.maximize();
  state.follow(browser);
  const show = () => {
    if (browser.isMinimized()) browser.restore();
    browser.show();
    browser.focus();
  };
  const forward = () => {
    if (browser.isFocused()) return;
    if (browser.isMinimized()) browser.restore();
    browser.showInactive();
    browser.moveTop();
    browser.flashFrame(true); // where the system lets no program push itself forward, this is what it shows
    app.dock?.bounce('critical');
  };
  const minimize = () => {
    browser.showInactive();
    browser.minimize();
  };
  return { browser, show, forward, toggle: () => (browser.isFocused() ? browser.hide() : show()), minimize };
}

/** Loads the page; `onDrawn` runs when there is something to see. */
export function loadPage({ browser }: MainWindow, origin: string, onDrawn: () => void, log: Log): void {
  browser.once('ready-to-show', onDrawn);
  // The window was closed or the page crashed meanwhile; what crashed is loaded again (lifecycle.ts).
  browser
    .loadURL(`${origin}/index.html`)
    .catch((error: unknown) => log('warn', 'load-failed', { error: String(error) }));
}
