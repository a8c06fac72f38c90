/** The real build in real Electron, sandbox on. */
import { _electron, type ElectronApplication } from '@playwright/test';
import { electronPath, ROOT } from '../places.ts';
import { environment, type Launch } from './host.ts';

/** On a busy machine 2 of 60 launches, and 1 of 71 in CI, never got as far as a window; alone it takes about a second. */
const LAUNCH_MS = 20_000;

/** A launch that stalls before there is a window is said aloud and made once more: nothing was asserted of it yet. */
export const launchElectron: Launch = async (options) => {
  try {
    return await launch(options);
  } catch (error) {
    console.error(`STALLED LAUNCH, made once more: ${String(error).slice(0, 200)}`);
    return launch(options);
  }
};

const launch: Launch = async ({ server, profile }) => {
  const app = await _electron.launch({
    executablePath: electronPath(),
    timeout: LAUNCH_MS,
    args: [
      ROOT,
      `--user-data-dir=${profile}`,
      ...(process.platform === 'linux' ? ['--password-store=gnome-libsecret'] : []),
      ...(server ? [`--server=${server}`] : []),
    ],
    env: environment(),
  });
  let closed: Promise<void> | null = null;
  try {
    const page = await app.firstWindow({ timeout: LAUNCH_MS });
    return { page, badge: await watchBadge(app), close: () => (closed ??= app.close()) };
  } catch (error) {
    app.process().kill('SIGKILL');
    throw error;
  }
};

/** What the program puts on its badge. Linux shows it only where a dock takes it, and says 0 where none does. */
export async function watchBadge(app: ElectronApplication): Promise<() => Promise<number>> {
  const seen = await app.evaluateHandle(({ app: electron }) => {
    const last = { total: 0 };
    const setBadgeCount = electron.setBadgeCount.bind(electron);
    electron.setBadgeCount = (total = 0) => {
      last.total = total;
      return setBadgeCount(total);
    };
    return last;
  });
  return () => seen.evaluate(({ total }) => total);
}
