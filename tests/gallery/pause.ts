import type { Page } from '@playwright/test';

/** From here on the page's time passes only where a test lets it (`clock.runFor`), however slow the machine is. */
export async function pause(page: Page): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 60_000);
}
