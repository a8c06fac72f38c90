/** Every state, in every look: nothing for axe to find, nothing wider than the window, a silent console. */
import AxeBuilder from '@axe-core/playwright';
import { SCENES, type StateName } from './scenes/index.ts';
import { expect, test } from './stage.ts';

const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
  'high contrast, dark': { colorScheme: 'dark', contrast: 'more' },
} as const;

for (const state of Object.keys(SCENES) as StateName[]) {
  for (const [look, media] of Object.entries(LOOKS)) {
    test(`${state} in ${look}`, async ({ page, show }) => {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await show(state);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
  }
}
