/** The real build in real Electron. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
  return {
    page,
    caught: (act) => catchFile(app, act),
    badge: await watchBadge(app),
    close: () => end(() => app.close()),
    kill: () => end(kill),
  };
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

/** Answers the dialog with a place of its own. `act` ends when the console has said that it is saved. */
async function catchFile(app: ElectronApplication, act: () => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'mostrador-saved-'));
  const file = join(folder, 'saved');
  const offered = await app.evaluateHandle(({ dialog }, filePath) => {
    const seen = { name: '' };
    dialog.showSaveDialog = (async (_window: unknown, { defaultPath = '' }: { defaultPath?: string }) => {
      seen.name = defaultPath;
      return { canceled: false, filePath };
    }) as typeof dialog.showSaveDialog;
    return seen;
  }, file);
  await act();
  const name = basename(await offered.evaluate((seen) => seen.name));
  const content = await readFile(file);
  await rm(folder, { recursive: true });
  return { name, content };
}
