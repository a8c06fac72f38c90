/** The console in real Electron on a filled profile, connected, and read to the end. */
import type { ElectronApplication, Page } from '@playwright/test';
import type { Snapshot } from '../../src-shared/contract.ts';
import { type ConsolePage, consolePage } from '../../tests/e2e/support/console-page.ts';
import { openElectron } from '../../tests/e2e/support/hosts/open-electron.ts';
import type {} from '../../tests/electron-only/support/electron.ts'; // what the preload exposes
import { type Flood, startFlood } from './flood.ts';
import { createProfile, launchArgs, type Profile } from './profile.ts';

export interface Desk extends ConsolePage {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly flood: Flood;
  readonly profile: Profile;
  close(): Promise<void>;
}

/** The server's mode is known, and all that it is asked at a connection has been answered. */
async function isSettled(): Promise<boolean> {
  const { result } = (await window.mostrador.call('snapshot', {})) as { readonly result: Snapshot };
  const { link, sync } = result;
  return link.phase === 'live' && link.mode !== 'pending' && sync.phase === 'idle' && sync.total > 0;
}

const SETTLE_MS = 300_000;

export async function openDesk(fill: Parameters<typeof createProfile>[1]): Promise<Desk> {
  const flood = await startFlood();
  const profile = await createProfile(flood.url, fill);
  const { app, page } = await openElectron(launchArgs(profile.folder, flood.url));
  await page.waitForFunction(isSettled, undefined, { polling: 100, timeout: SETTLE_MS });
  return {
    ...consolePage(page),
    ...{ app, page, flood, profile },
    async close() {
      await app.close();
      await flood.stop();
      profile.remove();
    },
  };
}
