import type { Page } from '@playwright/test';
import { calls, placeOf, receive } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Buscar', exact: true });
const names = (page: Page) => page.getByRole('listbox', { name: 'Conversaciones' });
const hits = (page: Page) => page.getByRole('listbox', { name: 'Mensajes encontrados' });
const log = (page: Page) => page.getByRole('log', { name: 'Conversación con ana22' });

async function search(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.clock.runFor(200);
}

test('finds messages below the names, marked, by conversation; keys go from field to rows to hits and back', async ({
  page,
  show,
}) => {
  await show('thread');
  await search(page, 'PEDIDO');
  await expect(hits(page).getByRole('group', { name: 'ana22' }).getByRole('option')).toHaveCount(3);
  await expect(hits(page).locator('mark').first()).toHaveText('pedido');
  await expect(page.getByText('3 mensajes', { exact: true })).toBeVisible();
  await search(page, 'ana');
  await page.keyboard.press('ArrowDown');
  await expect(names(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page)).toBeFocused();
  await expect(hits(page).getByRole('option', { selected: true })).toContainText('Buenos días, Ana');
  await page.keyboard.press('ArrowUp');
  await expect(names(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await search(page, 'repartidor de:ana22');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(names(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await expect(hits(page)).toHaveCount(0);
});

test('says what it does not understand, what there is not, and what failed', async ({ page, show }) => {
  await show('thread');
  await search(page, 'desde:31/02/2026 pedido');
  await expect(page.getByText('«31/02/2026» no es un día.')).toBeVisible();
  await expect(hits(page).getByRole('option')).toHaveCount(3);
  await search(page, '"pedido jamás escrito"');
  await expect(page.getByText('Nada con «"pedido jamás escrito"».')).toBeVisible();
  await page.evaluate(() => window.gallery.fail('search', { code: 'storage-failed' }));
  await search(page, 'pedido');
  await expect(page.getByRole('alert')).toContainText('El almacén');
  await page.evaluate(() => window.gallery.fail('search', null));
  await page.getByRole('button', { name: 'Reintentar' }).click();
  await expect(hits(page).getByRole('option')).toHaveCount(3);
});

test('opens a thread at what was found, marked; reads on both ways, and goes back to the end', async ({
  page,
  show,
}) => {
  await show('long-thread');
  await expect(log(page)).toContainText('400. De acuerdo');
  await search(page, '"57 sí"');
  await page.keyboard.press('Enter');
  const found = log(page)
    .getByRole('article')
    .filter({ hasText: /^\d\d:\d\d.*57\. Sí/ });
  await page.clock.runFor(500);
  await expect(found).toBeInViewport();
  await expect(page.locator('[data-found=true]')).toContainText('57. Sí');
  await expect(page.getByText('Mensaje tuyo, 05:03')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Mensaje para ana22' })).toBeFocused();
  await receive(page, 'recién llegado');
  await expect(log(page)).toHaveAttribute('aria-live', 'off');
  await expect(log(page)).not.toContainText('recién llegado');
  await page.clock.runFor(3_000);
  await expect(page.locator('[data-found=true]')).toHaveCount(0);
  const before = await placeOf(page, '57. Sí');
  expect(await calls(page, 'newer')).toEqual([]);
  await log(page).evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect.poll(async () => (await calls(page, 'newer')).length).toBe(1);
  expect(before).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Ir al final' }).click();
  await page.clock.runFor(500);
  await expect(log(page).getByRole('article').last()).toContainText('400. De acuerdo');
  await expect(page.getByRole('button', { name: 'Ir al final' })).toHaveCount(0);
});

test('searches the open conversation: Enter goes back in time, Shift+Enter on, Escape puts it away', async ({
  page,
  show,
}) => {
  await show('long-thread');
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('searchbox', { name: 'Buscar en la conversación' });
  await expect(bar).toBeFocused();
  await page.keyboard.type('"la calle mayor"');
  await page.clock.runFor(600);
  await expect(page.getByText('1 de más de 40')).toBeVisible();
  await expect(page.locator('[data-found=true]')).toContainText('397. Sí');
  await page.keyboard.press('Enter');
  await page.clock.runFor(500);
  await expect(page.getByText('2 de más de 40')).toBeVisible();
  await expect(page.locator('[data-found=true]')).toContainText('392. Sí');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter'); // round, to the oldest read, and the next page of hits is asked for
  await page.clock.runFor(500);
  await expect(page.locator('[data-found=true]')).toContainText('202. Sí');
  await expect(page.getByText('40 de 80')).toBeVisible();
  await expect(bar).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Mensaje para ana22' })).toBeFocused();
});

test('goes to a day; where there is nothing since, to the end, and says so', async ({ page, show }) => {
  await show('thread');
  await page.getByRole('button', { name: 'Ir a un día' }).click();
  const day = page.getByRole('dialog', { name: 'Ir a un día' }).getByLabel('Día');
  await expect(day).toBeFocused();
  await day.fill('2026-11-23');
  await page.keyboard.press('Enter');
  await page.clock.runFor(500);
  await expect(page.locator('[data-found=true]')).toContainText('hice un pedido el lunes');
  await expect(page.getByRole('button', { name: 'Ir a un día' })).toBeFocused();
  await show('empty-thread');
  await page.keyboard.press('Control+Shift+d');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No hay mensajes desde ese día')).toBeVisible();
});

test('remembers what led somewhere, below the empty field; all of it can be forgotten', async ({ page, show }) => {
  await show('search-recents');
  const recents = page.getByRole('region', { name: 'Búsquedas recientes' });
  await search(page, 'repartidor');
  await expect(recents).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Mensaje para ana22' })).toBeFocused();
  await field(page).fill('');
  await expect(recents.getByRole('button').first()).toHaveAccessibleName('repartidor');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('"ya está"');
  await page.keyboard.press('Escape');
  await recents.getByRole('button', { name: 'Olvidarlas' }).click();
  await expect(recents).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(names(page)).toBeFocused();
});
