/** Pictures of every state to look at, in `screenshots/` (ignored). */
import { join } from 'node:path';
import { SCENES, type StateName } from './scenes/index.ts';
import { settle, test } from './stage.ts';

const folder = join(import.meta.dirname, '../../screenshots');
const SIZES = { wide: [1440, 900], small: [900, 600], narrow: [640, 700] } as const;

for (const state of Object.keys(SCENES) as StateName[]) {
  test(state, async ({ page, show }) => {
    await show(state);
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      await page.setViewportSize({ width, height });
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await settle(page);
        await page.screenshot({ path: join(folder, `${state}-${size}-${theme}.png`) });
      }
    }
  });
}
