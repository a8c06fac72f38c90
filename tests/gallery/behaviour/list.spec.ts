import type { Page } from '@playwright/test';
import { calls, receive } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const list = (page: Page) => page.getByRole('listbox', { name: 'Conversaciones' });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Buscar' });

/** The accessible name of the option that `aria-activedescendant` names. */
async function activeName(page: Page): Promise<string> {
  const id = await list(page).getAttribute('aria-activedescendant');
  const option = page.locator(`[id="${id}"]`);
  await expect(option).toHaveRole('option');
  return (await option.locator('.visually-hidden').textContent()) ?? '';
}

test('says in each name who, how many unread, and how long they have waited', async ({ page, show }) => {
  await show('none-open');
  await expect(list(page).getByRole('option').first()).toHaveAccessibleName(/^comercial/); // who waits longest
  await expect(page.getByRole('option', { name: /^juan1/ })).toHaveAccessibleName(
    /^juan1, 1 sin leer, 4\d s esperando$/,
  );
  await expect(page.getByRole('option', { name: /^comercial/ })).toHaveAccessibleName(
    'comercial.norte, 3 sin leer, 14 min esperando',
  );
  await expect(page.getByRole('option', { name: /^pedro/ })).toHaveAccessibleName('pedro, 7 min esperando, borrador');
  await expect(page.getByRole('option', { name: /^lucía/ })).toHaveAccessibleName('lucía');
  await expect(page.getByRole('option', { name: /^lucía/ })).toHaveAccessibleDescription(/A ti, Lucía/);
});

test('waits grow before the eyes', async ({ page, show }) => {
  await show('none-open');
  const row = page.getByRole('option', { name: /^juan1/ });
  await expect(row).toHaveAttribute('data-level', 'calm');
  await page.clock.runFor(90_000);
  await expect(row).toHaveAccessibleName('juan1, 1 sin leer, 2 min esperando');
  await expect(row).toHaveAttribute('data-level', 'warm');
});

test('is worked with the keyboard alone', async ({ page, show }) => {
  await show('none-open');
  await list(page).focus();
  expect(await activeName(page)).toMatch(/^comercial/);
  await page.keyboard.press('ArrowDown');
  expect(await activeName(page)).toMatch(/^pedro/);
  await page.keyboard.press('End');
  expect(await activeName(page)).toMatch(/^i\.quiroga/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Mensaje para ana22' })).toBeFocused();
  await expect(list(page).getByRole('option', { selected: true })).toHaveAccessibleName(/^ana22/);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
  expect(await activeName(page)).toMatch(/^ana22/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Elige una conversación' })).toBeVisible();
});

test('keeps the active row by name while others overtake it', async ({ page, show }) => {
  await show('none-open');
  await page.getByRole('combobox', { name: 'Orden' }).selectOption('Más recientes');
  await expect(list(page).getByRole('option').first()).toHaveAccessibleName(/^juan1/);
  await list(page).focus();
  expect(await activeName(page)).toMatch(/^juan1/);
  await receive(page, 'otra', { unread: 3 });
  await expect(list(page).getByRole('option').first()).toHaveAccessibleName(/^ana22, 3 sin leer/);
  expect(await activeName(page)).toMatch(/^juan1/);
});

test('Ctrl+Shift+F searches, without accents; Enter opens the first, Escape clears', async ({ page, show }) => {
  await show('none-open');
  await page.keyboard.press('Control+Shift+f');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('LUCIA');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(search(page)).toHaveValue('');
  await page.keyboard.type('lucia');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log', { name: 'Conversación con lucía' })).toBeVisible();
  await expect(search(page)).toHaveValue('');
});

test('typing in the list looks for a name, Down comes back', async ({ page, show }) => {
  await show('none-open');
  await list(page).focus();
  await page.keyboard.type('ped');
  await expect(search(page)).toHaveValue('ped');
  await page.keyboard.press('ArrowDown');
  await expect(list(page)).toBeFocused();
  expect(await activeName(page)).toMatch(/^pedro/);
});

test('of thousands draws a few, and the keyboard reaches all', async ({ page, show }) => {
  await show('many-rows');
  expect(await list(page).getByRole('option').count()).toBeLessThan(60);
  await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '3000');
  await list(page).focus();
  await page.keyboard.press('End');
  expect(await activeName(page)).toBe('cliente2999');
  await expect(page.getByRole('option', { name: 'cliente2999' })).toBeInViewport();
  await list(page).evaluate((box) => box.scrollTo(0, 0));
  await expect(page.getByRole('option', { name: 'cliente0149' })).toBeInViewport();
  expect(await activeName(page)).toBe('cliente2999');
});

test('counts all that is unread in the title', async ({ page, show }) => {
  await show('none-open');
  await expect(page).toHaveTitle('(6) Mostrador');
  await receive(page, 'otra', { unread: 3 });
  await expect(page).toHaveTitle('(7) Mostrador');
});

test('a host can open a conversation and send the agent to the search', async ({ page, show }) => {
  await show('none-open');
  await page.evaluate(() => window.gallery.emit('command', { name: 'open-conversation', usuario: 'pedro' }));
  await expect(page.getByRole('textbox', { name: 'Mensaje para pedro' })).toBeFocused();
  await page.evaluate(() => window.gallery.emit('command', { name: 'focus-search' }));
  await expect(search(page)).toBeFocused();
  expect(await calls(page, 'thread')).toEqual([{ usuario: 'pedro', before: null, limit: 100 }]);
});

test('takes turns with the thread in a narrow window', async ({ page, show }) => {
  await page.setViewportSize({ width: 640, height: 600 });
  await show('none-open');
  await page.getByRole('option', { name: /^ana22/ }).click();
  await expect(list(page)).toBeHidden();
  await page.getByRole('button', { name: 'Volver a la lista' }).click();
  await expect(list(page)).toBeFocused();
  await expect(page.getByRole('log')).toHaveCount(0);
});
