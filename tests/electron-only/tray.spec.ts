import { once } from 'node:events';
import { test as base, expect, type Program } from './support/electron.ts';
import { watchStatusIcons } from './support/status-watcher.ts';

/** With a desktop that shows status icons. */
const test = base.extend<{ readonly icons: undefined }>({
  icons: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
    async ({}, use, info) => {
      const stop = await watchStatusIcons();
      info.skip(stop === null, 'no session bus to show a status icon on');
      await use(undefined);
      stop?.();
    },
    { auto: true },
  ],
});

const isVisible = ({ app }: Program) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

test('closing hides the window; a second start brings it back; quitting ends it', async ({ program, run }) => {
  await expect.poll(() => isVisible(program)).toBe(true);
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await isVisible(program)).toBe(false);
  expect((await run()).code).toBe(0);
  await expect.poll(() => isVisible(program)).toBe(true);
  const ended = once(program.app.process(), 'exit');
  await program.app.evaluate(({ app }) => app.quit()).catch(() => {});
  expect((await ended)[0]).toBe(0);
});

test('--hidden starts in the tray', async ({ launch, run }) => {
  const program = await launch('--hidden');
  await program.page.waitForLoadState();
  expect(await isVisible(program)).toBe(false);
  expect((await run()).code).toBe(0);
  await expect.poll(() => isVisible(program)).toBe(true);
});
