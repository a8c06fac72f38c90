/** The built program in real Electron, and what the main process can be asked. The page is asked through its bridge. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { Reply } from '../../../src-shared/contract.ts';
import { openElectron } from '../../e2e/support/hosts/open-electron.ts';
import { electronPath, ROOT } from '../../e2e/support/places.ts';

export { expect } from '@playwright/test';

export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface Fixtures {
  /** A folder of this test. */
  readonly folder: string;
  /** Starts the program on the profile in `folder`, the same one each time. It is closed at the end. */
  readonly launch: (...more: readonly string[]) => Promise<Program>;
  readonly program: Program;
  /** Runs the program to its end, as a shell would. */
  readonly run: (...args: readonly string[]) => Promise<Ended>;
}

interface WorkerFixtures {
  /** A program that stands through a whole file: for tests that only look, or leave nothing behind that matters. */
  readonly standing: Program;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
}

declare global {
  interface Window {
    /** As the preload exposes it. */
    readonly mostrador: {
      call(name: unknown, params: unknown): Promise<unknown>;
      subscribe(name: string, listener: (payload: unknown) => void): () => void;
    };
  }
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'mostrador-electron-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ folder }, use) => {
    const apps: ElectronApplication[] = [];
    await use(async (...more) => {
      const program = await open(folder, more);
      apps.push(program.app);
      return program;
    });
    await Promise.all(apps.map((app) => app.close()));
  },
  program: async ({ launch }, use) => use(await launch()),
  standing: [
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'mostrador-electron-'));
      const program = await open(folder, []);
      await use(program);
      await program.app.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  run: async ({ folder }, use) => {
    await use(async (...args) => {
      const child = spawn(electronPath(), [ROOT, `--user-data-dir=${join(folder, 'profile')}`, ...args]);
      let out = '';
      child.stdout.on('data', (chunk) => {
        out += chunk;
      });
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, out };
    });
  },
});

function open(folder: string, more: readonly string[]): Promise<Program> {
  return openElectron([`--user-data-dir=${join(folder, 'profile')}`, ...more]);
}

/** One call over the real bridge. Rejects when it is not answered within two seconds. */
export function call(page: Page, name: unknown, params: unknown): Promise<Reply> {
  return page.evaluate(
    ([name, params]) =>
      Promise.race([
        window.mostrador.call(name, params),
        new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), 2_000)),
      ]),
    [name, params] as const,
  ) as Promise<Reply>;
}
