/** The one window: made once, shown when drawn, hidden rather than closed while there is a way back. */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Session } from 'electron';
import { ASSETS, PRELOAD } from './paths.ts';
import { MINIMUM_SIZE } from './placement.ts';
import { createWindowState } from './window-state.ts';

/** The page's own background in each theme, so that nothing flashes before it is drawn. */
const BACKGROUND = { light: '#ffffff', dark: '#16181b' } as const;

export interface MainWindow {
  readonly browser: BrowserWindow;
  /** Shows, restores and focuses. */
  show(): void;
  /** Hides it when it is in front, else shows it. */
  toggle(): void;
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
  return { browser, show, toggle: () => (browser.isVisible() && browser.isFocused() ? browser.hide() : show()) };
}

/** Loads the page; resolves when it is drawn for the first time. */
export async function loadPage({ browser }: MainWindow, origin: string): Promise<void> {
  const drawn = new Promise<void>((resolve) => browser.once('ready-to-show', () => resolve()));
  await browser.loadURL(`${origin}/index.html`);
  await drawn;
}
