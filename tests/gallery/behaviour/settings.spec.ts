import { calls, expectCalls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

test('a choice is seen and saved at once; Escape closes', async ({ page, show }) => {
  await show('settings');
  const dialog = page.getByRole('dialog', { name: 'Ajustes' });
  await dialog.getByRole('group', { name: 'Tema' }).getByRole('radio', { name: 'Oscuro' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await dialog.getByRole('group', { name: 'Densidad' }).getByRole('radio', { name: 'Compacta' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  await dialog.getByRole('group', { name: 'Espera larga desde' }).getByRole('radio', { name: '15 y 60 min' }).check();
  await expectCalls(page, 'settings', [{ theme: 'dark' }, { density: 'compact' }, { waits: '15-60' }]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ajustes' })).toBeFocused();
  await expect(page.getByRole('option', { name: /^pedro/ })).toHaveAttribute('data-level', 'calm'); // seven minutes
});

test('a wait is long from any minute on, and a slip of the keys changes nothing', async ({ page, show }) => {
  await show('settings');
  const warm = page.getByRole('spinbutton', { name: 'Destaca desde' });
  const late = page.getByRole('spinbutton', { name: 'Es larga desde' });
  await expect(late).toHaveValue('10');
  await late.fill('1');
  await late.press('Tab');
  await expect(page.getByText('el segundo mayor que el primero')).toBeVisible();
  await expect(late).toHaveValue('1'); // as it was written, to be mended
  await late.fill('45');
  await late.press('Enter');
  await expect(page.getByText('el segundo mayor que el primero')).toHaveCount(0);
  await warm.fill('8');
  await warm.press('Tab');
  await expect(late).toBeFocused();
  await expectCalls(page, 'settings', [{ waits: '2-45' }, { waits: '8-45' }]);
  await expect(
    page.getByRole('group', { name: 'Espera larga desde' }).getByRole('radio', { checked: true }),
  ).toHaveCount(0);
});

test('a dialog holds the focus, a click beside it closes, and the focus is never lost', async ({ page, show }) => {
  await show('thread');
  const dialog = page.getByRole('dialog', { name: 'Ajustes' });
  const box = page.getByRole('textbox', { name: 'Mensaje para ana22' });
  await box.evaluate((element) => element.blur()); // nothing to go back to
  await page.evaluate(() => window.gallery.emit('command', { name: 'open-settings' }));
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await box.focus();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('.console > :not(dialog) :focus')).toHaveCount(0);
  await page.mouse.click(720, 450); // in it
  await expect(dialog).toBeVisible();
  await page.mouse.click(40, 450);
  await expect(dialog).toHaveCount(0);
  await expect(box).toBeFocused();
});

test('the first steps lead on, and are put away for good', async ({ page, show }) => {
  await show('tour');
  const tour = page.getByRole('region', { name: 'Para empezar' });
  await expect(tour).toContainText('1 de 3');
  await tour.getByRole('button', { name: 'Siguiente' }).click();
  await page.keyboard.press('Enter');
  await expect(tour).toContainText('3 de 3');
  await expect(tour.getByRole('button', { name: 'Empezar' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectCalls(page, 'settings', [{ toured: true }]);
  await expect(page.getByText('Elige una conversación')).toBeVisible();
});

test('a setting is found by a few letters', async ({ page, show }) => {
  await show('settings');
  await page.getByRole('searchbox', { name: 'Buscar ajuste' }).fill('comoda');
  await expect(page.getByRole('group')).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Densidad' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Buscar ajuste' }).fill('nada así');
  await expect(page.getByText('Ningún ajuste.').first()).toBeVisible();
});

test('the language changes under the agent’s hands', async ({ page, show }) => {
  await show('settings');
  await page.getByRole('group', { name: 'Idioma' }).getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('what cannot be saved goes back, and says so', async ({ page, show }) => {
  await show('settings');
  await page.evaluate(() => window.gallery.fail('settings', { code: 'storage-failed' }));
  await page.getByRole('group', { name: 'Tema' }).getByRole('radio', { name: 'Oscuro' }).click();
  await expect(page.getByRole('alert')).toContainText('El almacén');
  await expect(page.getByRole('radio', { name: 'Sistema' }).nth(1)).toBeChecked();
});

test('signing out asks only when something has not left', async ({ page, show }) => {
  await show('settings');
  await page.getByRole('button', { name: 'Salir' }).click();
  await expectCalls(page, 'sign-out', [{}]);
  await show('settings-unsent');
  await expect(page.getByRole('alert')).toContainText('Hay 5 mensajes en cola');
  expect(await calls(page, 'sign-out')).toEqual([]);
  await page.getByRole('button', { name: 'Cancelar', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Salir' }).click();
  await page.getByRole('button', { name: 'Salir igualmente' }).click();
  await expectCalls(page, 'sign-out', [{}]);
});

test('opens from a menu of the host too', async ({ page, show }) => {
  await show('thread');
  await page.evaluate(() => window.gallery.emit('command', { name: 'open-settings' }));
  await expect(page.getByRole('dialog', { name: 'Ajustes' })).toBeVisible();
});

test('the theme button goes round the three', async ({ page, show }) => {
  await show('thread');
  for (const [from, to] of [
    ['Sistema', 'light'],
    ['Claro', 'dark'],
    ['Oscuro', 'system'],
  ]) {
    await page.getByRole('button', { name: `Tema: ${from}` }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', to ?? '');
  }
});
