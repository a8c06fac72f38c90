/** A profile in which the agent is signed in and the store is full, made by the program itself and filled from here. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStoreOpener } from '../../src-core/adapters/sqlite/open.ts';
import { systemClock } from '../../src-core/adapters/system.ts';
import type { Store } from '../../src-core/ports.ts';
import { consolePage } from '../../tests/e2e/support/console-page.ts';
import { openElectron } from '../../tests/e2e/support/hosts/open-electron.ts';

export interface Profile {
  readonly folder: string;
  /** A copy, for a run that changes it. */
  copy(): Profile;
  /** Opens its store; the program must not be running. */
  open(): Store;
  remove(): void;
}

const SWITCHES = process.platform === 'linux' ? ['--password-store=gnome-libsecret'] : [];

export const launchArgs = (folder: string, server: string): readonly string[] => [
  `--user-data-dir=${folder}`,
  ...SWITCHES,
  `--server=${server}`,
];

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mostrador-bench-'));
}

function profileAt(folder: string, server: string, key: string): Profile {
  return {
    folder,
    copy() {
      const other = newFolder();
      cpSync(folder, other, { recursive: true });
      return profileAt(other, server, key);
    },
    open() {
      const open = createStoreOpener({ dataDir: join(folder, 'stores'), clock: systemClock, log: () => {} });
      return open({ server, usuario: 'marta', key }).store;
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Marta's at `server`, which lets her in; `fill` puts into the store what has to be there. */
export async function createProfile(server: string, fill: (store: Store) => void): Promise<Profile> {
  const folder = newFolder();
  const { app, page } = await openElectron(launchArgs(folder, server));
  const desk = consolePage(page);
  await desk.signIn({ usuario: 'marta', pass: 'una contraseña larga' });
  await desk.link.filter({ hasText: 'conectado' }).waitFor();
  const sealed: Record<string, string> = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
  const secret = sealed[JSON.stringify(['store', server, 'marta'])];
  if (secret === undefined) throw new Error('the console kept no key for its store: is there a keyring?');
  const key = await app.evaluate(
    ({ safeStorage }, text) => safeStorage.decryptString(Buffer.from(text, 'base64')),
    secret,
  );
  await app.close();
  const profile = profileAt(folder, server, key);
  const store = profile.open();
  fill(store);
  store.close();
  return profile;
}
