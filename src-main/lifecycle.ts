/** How the program survives its page and ends in order. */
import { app } from 'electron';
import type { Log } from '../src-core/ports.ts';
import type { MainWindow } from './window.ts';

const STOP_MS = 3_000;
const CRASHES_MAX = 3; // within `CRASHES_MS`: more is not an accident, and reloading would only flicker
const CRASHES_MS = 60_000;

/** Closing hides the window while `staysWithoutWindow` (a tray icon, macOS's dock); else it ends the program. */
export function keepWindow({ browser }: MainWindow, staysWithoutWindow: boolean): void {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  browser.on('close', (event) => {
    if (quitting || !staysWithoutWindow) return;
    event.preventDefault();
    if (browser.isFullScreen()) {
      browser.once('leave-full-screen', () => browser.hide());
      browser.setFullScreen(false);
    } else browser.hide();
  });
  app.on('window-all-closed', () => app.quit());
}

/** A page that crashed is loaded again: nothing is lost, all state is the console's. */
export function revivePage({ browser }: MainWindow, log: Log): void {
  const crashes: number[] = [];
  browser.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('error', 'page-gone', { reason, exitCode });
    if (reason === 'clean-exit' || browser.isDestroyed()) return;
    const now = Date.now();
    crashes.push(now);
    if (crashes.filter((at) => now - at < CRASHES_MS).length > CRASHES_MAX) app.exit(1);
    else browser.webContents.reload();
  });
  browser.on('unresponsive', () => log('warn', 'page-unresponsive'));
}

/** Waits for `stop` before the program ends, but not for ever. */
export function stopBeforeQuit(stop: () => Promise<void>, log: Log): void {
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    const deadline = new Promise<void>((resolve) => setTimeout(resolve, STOP_MS));
    const done = stop().catch((error: unknown) => log('error', 'stop-failed', { error: String(error) }));
    Promise.race([done, deadline]).finally(() => {
      stopped = true;
      app.quit();
    });
  });
}

/** What nobody caught ends the program, with its reason in the log: its state is not to be trusted. */
export function dieLoudly(log: Log): void {
  const die = (error: unknown) => {
    log('error', 'crashed', { error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    app.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
}
