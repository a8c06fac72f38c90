/** Pictures of every state to look at, in `screenshots/` (ignored). */
import { join } from 'node:path';
import { SCENES, type StateName } from './scenes/index.ts';
import { test } from './stage.ts';

const folder = join(import.meta.dirname, '../../screenshots');
const SIZES = { wide: [1440, 900], small: [900, 600], narrow: [640, 700] } as const;
const THEMES = ['light', 'dark'] as const;

for (const state of Object.keys(SCENES) as StateName[]) {
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    for (const theme of THEMES) {
      test(`${state} ${size} ${theme}`, async ({ page, show }) => {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme: theme });
        await show(state);
        await page.screenshot({ path: join(folder, `${state}-${size}-${theme}.png`) });
      });
    }
  }
}
