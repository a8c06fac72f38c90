/** From the key until another conversation is painted: one that was not opened before, and one that was. */
import { fillSet, MEDIUM } from '../fill.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { noted, watchSwitches } from '../support/in-page.ts';
import { quantile, spreadOf } from '../support/stats.ts';
import type { Row } from './row.ts';

const FRAMES_MS = 33;
const KEPT = 15; // of the 20 threads that the page keeps

/** ms of so many steps through the list, each after the one before is painted. */
async function walk({ page }: Desk, key: 'ArrowDown' | 'ArrowUp', steps: number): Promise<readonly number[]> {
  await page.evaluate(watchSwitches);
  for (let step = 1; step <= steps; step++) {
    await page.keyboard.press(`Alt+${key}`);
    await page.waitForFunction((wanted) => window.bench.times.length >= wanted, step);
  }
  return page.evaluate(noted);
}

export const switching: Row = async ({ short }, tell) => {
  const rounds = short ? 1 : 5;
  const desk = await openDesk((store) => fillSet(store, MEDIUM));
  await desk.list.getByRole('option').first().click();
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < rounds; round++) {
    cold.push(quantile(await walk(desk, 'ArrowDown', short ? KEPT : 60), 0.95));
    const there = [...(await walk(desk, 'ArrowUp', KEPT)), ...(await walk(desk, 'ArrowDown', KEPT))];
    warm.push(quantile(there, 0.95));
  }
  await desk.close();
  const rest = { unit: 'ms', reference: null, limit: { of: 'ours', atMost: FRAMES_MS * (short ? 10 : 1) } } as const;
  const note = `from the key event to the frame after it was drawn; p95 of each of ${rounds} rounds`;
  tell({ name: 'switch, M, cold: p95', ours: spreadOf(cold), ...rest, note });
  tell({ name: 'switch, M, warm: p95', ours: spreadOf(warm), ...rest, note });
};
