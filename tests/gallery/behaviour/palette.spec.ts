import type { Page } from '@playwright/test';
import { expectCalls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Paleta de comandos' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Paleta de comandos' });
const active = (page: Page) => palette(page).getByRole('option', { selected: true });

test('opens a conversation by a few letters, and gives the focus to where one writes', async ({ page, show }) => {
  await show('thread');
  await page.getByRole('textbox', { name: 'Mensaje para ana22' }).focus();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('LUCIA');
  await expect(active(page)).toHaveAccessibleName('lucía Conversación');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await active(page).getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Mensaje para lucía' })).toBeFocused();
});

test('runs commands and settings, shows their keys, and puts what was used lately first', async ({ page, show }) => {
  await show('thread');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mas espera');
  await expect(active(page)).toHaveAccessibleName('Ir a quien más espera Comando Ctrl J');
  await page.keyboard.press('ArrowUp');
  await expect(active(page)).toHaveAccessibleName('Buscar «mas espera» en los mensajes Búsqueda');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Mensaje para comercial.norte' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(active(page)).toHaveAccessibleName(/^Ir a quien más espera/);
  await page.keyboard.type('oscuro');
  await page.keyboard.press('Enter');
  await expectCalls(page, 'settings', [{ theme: 'dark' }]);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toHaveCount(0);
});

test('looks in messages for what it does not know itself', async ({ page, show }) => {
  await show('thread');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('"el camión" qq');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Buscar', exact: true })).toBeFocused();
  await expect(page.getByRole('searchbox', { name: 'Buscar', exact: true })).toHaveValue('"el camión" qq');
});
