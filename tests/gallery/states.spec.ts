/** Every state, in every look: nothing for axe to find, nothing wider than the window, a silent console. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SCENES, type StateName } from './scenes/index.ts';
import { expect, test } from './stage.ts';

const LOOKS = {
  light: { colorScheme: 'light', contrast: null },
  dark: { colorScheme: 'dark', contrast: null },
} as const;
/** One of the two, in turn: which colours go together is proven of all of them in `tokens.test.ts`. */
const HIGH = [
  ['high contrast', { colorScheme: 'light', contrast: 'more' }],
  ['high contrast, dark', { colorScheme: 'dark', contrast: 'more' }],
] as const;

const looksOf = (at: number) => [...Object.entries(LOOKS), ...HIGH.filter((_, index) => index === at % HIGH.length)];

/** What axe finds, as `rule: where`. Names, roles and order are the same in every look: they are read in the first. */
async function found(page: Page, isFirst: boolean): Promise<readonly string[]> {
  // There are no foreign frames, for whose sake the usual mode opens a second page at every reading.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (isFirst ? axe : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const [at, state] of (Object.keys(SCENES) as StateName[]).entries()) {
  test(state, async ({ page, show }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await show(state);
    for (const [index, [look, media]] of looksOf(at).entries()) {
      await test.step(look, async () => {
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        expect(await found(page, index === 0)).toEqual([]);
      });
    }
    for (const width of [1440, 900, 640]) {
      await page.setViewportSize({ width, height: 600 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} wide`).toBe(0);
    }
  });
}
