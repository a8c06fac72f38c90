/** The real build in real Electron, sandbox on. */
import { _electron } from '@playwright/test';
import { electronPath, ROOT } from '../places.ts';
import { environment, type Launch } from './host.ts';

export const launchElectron: Launch = async ({ server, profile, locale }) => {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [
      ROOT,
      `--user-data-dir=${profile}`,
      `--lang=${locale}`,
      ...(process.platform === 'linux' ? ['--password-store=gnome-libsecret'] : []),
      ...(server ? [`--server=${server}`] : []),
    ],
    env: environment(locale),
  });
  let closed: Promise<void> | null = null;
  return {
    page: await app.firstWindow(),
    badge: () => app.evaluate(({ app: electron }) => electron.getBadgeCount()),
    close: () => (closed ??= app.close()),
  };
};
