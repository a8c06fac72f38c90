import { once } from 'node:events';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call, expect, type Program, test } from './support/electron.ts';

const bounds = ({ app }: Program) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
const isVisible = ({ app }: Program) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

test('the window comes back where it was', async ({ launch, folder }) => {
  const first = await launch();
  const place = { x: 90, y: 70, width: 901, height: 643 };
  await first.app.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), place);
  await expect.poll(() => bounds(first)).toEqual(place);
  await first.app.close();
  expect(JSON.parse(await readFile(join(folder, 'profile/window.json'), 'utf8'))).toEqual({
    ...place,
    maximized: false,
  });
  expect(await bounds(await launch())).toEqual(place);
});

test('a place that cannot be seen, a size that cannot be used and a broken file are not taken', async ({
  launch,
  folder,
}) => {
  await mkdir(join(folder, 'profile'), { recursive: true });
  const file = join(folder, 'profile/window.json');
  const display = { width: 1440, height: 900 };
  for (const saved of [
    JSON.stringify({ x: 5_000, y: 5_000, width: 800, height: 600, maximized: false }),
    JSON.stringify({ x: 0, y: 0, width: 1e9, height: 'tall', maximized: 'yes' }),
    '{"x": 0, "y"',
    'null',
  ]) {
    await writeFile(file, saved);
    const program = await launch();
    const { x, y, width, height } = (await bounds(program)) ?? { x: -1, y: -1, width: 0, height: 0 };
    expect(x >= 0 && y >= 0 && x + width <= display.width && y + height <= display.height, saved).toBe(true);
    await program.app.close();
  }
});

test('the window is never smaller than can be used', async ({ program }) => {
  const minimum = await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize());
  expect(minimum).toEqual([640, 480]);
});

test('a second start shows the first, and ends', async ({ program, run }) => {
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await isVisible(program)).toBe(false);
  expect((await run()).code).toBe(0);
  await expect.poll(() => isVisible(program)).toBe(true);
});

test('without a tray, closing the window ends the program', async ({ program }) => {
  const ended = once(program.app.process(), 'exit');
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => {});
  expect((await ended)[0]).toBe(0);
});

test('SIGTERM ends it in order', async ({ program }) => {
  const ended = once(program.app.process(), 'exit');
  program.app.process().kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
});

test('a page that crashed is loaded again', async ({ program }) => {
  const probe = () =>
    program.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents()[0]?.executeJavaScript("window.mostrador.call('snapshot', {})"),
    );
  await program.app.evaluate(
    ({ webContents }) =>
      new Promise((resolve) => {
        const page = webContents.getAllWebContents()[0];
        page?.once('did-finish-load', () => resolve(null));
        page?.forcefullyCrashRenderer();
      }),
  );
  expect(await probe()).toMatchObject({ ok: true });
});

test('a setting is kept, for its owner only, and a broken one falls back alone', async ({ launch, folder }) => {
  const file = join(folder, 'profile/settings.json');
  const first = await launch();
  expect(await call(first.page, 'settings', { theme: 'dark', locale: 'en' })).toMatchObject({ ok: true });
  expect(await first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await first.app.close();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), density: 7 }));
  const reply = await call((await launch()).page, 'snapshot', {});
  expect(reply).toMatchObject({ result: { settings: { theme: 'dark', locale: 'en', density: 'comfortable' } } });
});

test('the menu speaks the language of the settings', async ({ program }) => {
  const labels = () => program.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  await call(program.page, 'settings', { locale: 'es' });
  expect(await labels()).toEqual(['Archivo', 'Editar', 'Ver', 'Ventana']);
  await call(program.page, 'settings', { locale: 'en' });
  expect(await labels()).toEqual(['File', 'Edit', 'View', 'Window']);
});
