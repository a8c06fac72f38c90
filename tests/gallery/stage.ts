/** Puts a state on the page, with the clock at a fixed morning, and watches for anything the console complains of. */
import { test as base, type Page } from '@playwright/test';
import { prepare } from './prepare.ts';
import type { StateName } from './scenes/index.ts';

/** A Tuesday, 10:47 in Madrid. */
const NOW = new Date('2026-11-24T10:47:00+01:00');

interface Fixtures {
  /** Shows a state, as far as it can be shown without touching it. */
  readonly show: (state: StateName) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  show: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.clock.install({ time: NOW });
    await use(async (state) => {
      await page.goto(`${process.env['GALLERY_URL']}?state=${state}`);
      await page.locator('#app > *').first().waitFor(); // it hears its host from here on
      await prepare[state]?.(page);
      await settle(page);
    });
    const violations = await page.evaluate(() => window.gallery?.violations ?? []);
    base.expect([...complaints, ...violations], 'the console is silent').toEqual([]);
  },
});
export { pause } from './pause.ts';
export const { expect } = base;

/** Two frames: what was asked for is drawn and measured. Late things (skeletons) are late no more. */
export async function settle(page: Page): Promise<void> {
  await page.clock.runFor(400);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finish()));
  });
  await page.clock.runFor(100);
}
