/** A working moment on the demo's server, in light and in dark, as Electron draws it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createDemo } from '../../src-server/demo/index.ts';
import { type ConsolePage, consolePage } from '../../tests/e2e/support/console-page.ts';
import { launchElectron } from '../../tests/e2e/support/hosts/electron.ts';

const ANSWER = 'Buenos días, Lucía. Lo miro ahora mismo y te digo.';

export async function takeScreenshots(folder: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'mostrador-shots-profile-'));
  const demo = await createDemo();
  const host = await launchElectron({ server: demo.url, profile });
  try {
    const desk = consolePage(host.page);
    await desk.signIn(demo.agent);
    await desk.conversation('sofia.prieto').waitFor(); // she writes by herself
    await light(desk, folder);
    await dark(desk, folder);
  } finally {
    await host.close();
    await demo.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function light(desk: ConsolePage, folder: string): Promise<void> {
  await desk.open('lucia.ferrer');
  await desk.composer('lucia.ferrer').fill(ANSWER);
  await desk.page.emulateMedia({ colorScheme: 'light' });
  await shoot(desk.page, join(folder, 'answering.png'));
}

async function dark(desk: ConsolePage, folder: string): Promise<void> {
  await desk.send('lucia.ferrer', ANSWER);
  await desk.open('ana.beltran');
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  await shoot(desk.page, join(folder, 'dark.png'));
}

async function shoot(page: Page, path: string): Promise<void> {
  await page.mouse.move(800, 300); // nothing hovered
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  console.log(path);
}
