/** The built program in real Electron, its sandbox on, shown only once Playwright is attached. */
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { electronPath, ROOT } from '../places.ts';

/** A busy machine takes five seconds. Longer is a hang, and is named as one instead of as the test's own timeout. */
const FIRST_WINDOW_MS = 25_000;

const HOLD_READY = join(import.meta.dirname, 'hold-ready.cjs');

export async function openElectron(
  args: readonly string[],
  env?: Record<string, string>,
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await electron.launch({
    executablePath: electronPath(),
    args: ['-r', HOLD_READY, ROOT, ...args],
    chromiumSandbox: true,
    timeout: FIRST_WINDOW_MS,
    ...(env && { env }),
  });
  try {
    return { app, page: await app.firstWindow({ timeout: FIRST_WINDOW_MS }) };
  } catch (error) {
    app.process().kill('SIGKILL');
    throw error;
  }
}
