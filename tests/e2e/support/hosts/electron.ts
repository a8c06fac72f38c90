/** The real build in real Electron. */
import type { ElectronApplication } from '@playwright/test';
import { environment, type Launch } from './host.ts';
import { openElectron } from './open-electron.ts';

export const launchElectron: Launch = async ({ server, profile }) => {
  const { app, page } = await openElectron(
    [
      `--user-data-dir=${profile}`,
      ...(process.platform === 'linux' ? ['--password-store=gnome-libsecret'] : []),
      ...(server ? [`--server=${server}`] : []),
    ],
    environment(),
  );
  let closed: Promise<void> | null = null;
  const kill = async () => {
    const gone = app.waitForEvent('close');
    app.process().kill('SIGKILL');
    await gone;
  };
  const end = (how: () => Promise<void>) => (closed ??= how());
  return { page, badge: await watchBadge(app), close: () => end(() => app.close()), kill: () => end(kill) };
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
