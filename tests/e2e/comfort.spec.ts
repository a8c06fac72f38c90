import { expect, test } from './support/fixtures.ts';

test('theme, density, contrast and a key of one’s own, found and chosen by keyboard alone; and they stay', async ({
  desk,
  launch,
}) => {
  const { page } = desk;
  const { keyboard } = page;
  const look = (of: typeof page) =>
    of.locator('html').evaluate((html) => ({
      ...(html as HTMLElement).dataset,
      ground: getComputedStyle(document.body).backgroundColor,
      row: document.querySelector('[role=option]')?.getBoundingClientRect().height ?? 0,
    }));
  await expect(desk.list.getByRole('option').first()).toBeVisible();
  const before = await look(page);
  const settings = page.getByRole('dialog', { name: 'Ajustes' });
  const find = settings.getByRole('searchbox', { name: 'Buscar ajuste' });
  await keyboard.press('Control+,');
  for (const [typed, group, option, key] of [
    ['oscu', 'Tema', 'Oscuro', 'ArrowLeft'], // the last of them, from the first
    ['compa', 'Densidad', 'Compacta', 'ArrowRight'],
    ['alto', 'Contraste', 'Alto', 'ArrowRight'],
  ] as const) {
    await expect(find).toBeFocused();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(typed);
    await expect(settings.getByRole('group')).toHaveCount(1);
    await keyboard.press('Tab');
    await keyboard.press(key);
    await expect(
      settings.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true }),
    ).toBeChecked();
    await keyboard.press('Shift+Tab');
  }
  await keyboard.press('Escape'); // the search's own: it is empty again
  await expect(find).toHaveValue('');
  await keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await expect.poll(() => look(page)).toMatchObject({ theme: 'dark', density: 'compact', contrast: 'more' });
  const chosen = await look(page);
  expect(chosen.row).toBeLessThan(before.row);
  expect(chosen.ground).not.toBe(before.ground);

  await desk.list.focus();
  await keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Atajos de teclado' });
  await sheet.getByRole('button', { name: 'Ir a quien más espera: Ctrl J' }).press('Enter');
  await keyboard.press('F8');
  await expect(sheet.getByRole('button', { name: 'Ir a quien más espera: F8' })).toBeFocused();
  await desk.close();

  const again = await launch();
  await expect(again.conversation('juan1')).toBeVisible();
  await expect.poll(() => look(again.page)).toEqual(chosen);
  await again.page.keyboard.press('F8');
  await expect(again.composer('juan1')).toBeFocused();
});
