import type { Page } from '@playwright/test';
import { calls, expectCalls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const box = (page: Page, usuario: string) => page.getByRole('textbox', { name: `Nota sobre ${usuario}` });
const composer = (page: Page) => page.getByRole('textbox', { name: 'Mensaje para ana22' });

test('a key opens them, what is typed is told when it rests or is left, and each customer has their own', async ({
  page,
  show,
}) => {
  await show('thread');
  await composer(page).focus();
  await page.keyboard.press('Control+i');
  await page.keyboard.type('Llamar por la mañana');
  await expect(box(page, 'ana22')).toBeFocused();
  await page.clock.runFor(500);
  await expect.poll(() => calls(page, 'put-record')).toHaveLength(1);
  await page.keyboard.type('.');
  await page.keyboard.press('Control+j');
  await expect(box(page, 'comercial.norte')).toHaveValue('');
  await expect.poll(() => calls(page, 'put-record')).toHaveLength(2);
  const [, last] = (await calls(page, 'put-record')) as { record: { key: string; value: { text: string } } }[];
  expect([last?.record.key, last?.record.value.text]).toEqual(['ana22', 'Llamar por la mañana.']);
  await expect(page.getByRole('option', { name: /^ana22,.* con nota/ })).toBeVisible();
  await expectCalls(page, 'settings', [{ notesPanel: true }]);
  await page.getByRole('button', { name: 'Cerrar las notas' }).click();
  await expect(page.getByRole('textbox', { name: 'Mensaje para comercial.norte' })).toBeFocused();
});

test('where there is little room it lies over the thread, and Escape puts it away', async ({ page, show }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await show('notes');
  await expect(box(page, 'ana22')).toHaveCount(0);
  await composer(page).focus();
  await page.keyboard.press('Control+i');
  await expect(box(page, 'ana22')).toHaveValue(/^Prefiere que la llamen/);
  await expect(page.getByText('Editada: 07:47')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(box(page, 'ana22')).toHaveCount(0);
  await expect(composer(page)).toBeFocused();
});

test('notes are found among messages, and open with their customer', async ({ page, show }) => {
  await show('notes-found');
  const notes = page.getByRole('group', { name: 'Notas' });
  await expect(notes.getByRole('option')).toHaveCount(2);
  await expect(notes.locator('mark').first()).toHaveText('camión');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box(page, 'taller.ruiz')).toBeFocused();
  await expect(box(page, 'taller.ruiz')).toHaveValue(/Factura a 60 días/);
});

test('what the host does not keep stays, and says so; the end of the room is said before it comes', async ({
  page,
  show,
}) => {
  await show('notes');
  await page.evaluate(() => window.gallery.fail('put-record', { code: 'storage-failed' }));
  await box(page, 'ana22').fill('x'.repeat(9_990));
  await page.clock.runFor(500);
  await expect(page.getByRole('complementary').getByRole('alert')).toContainText('El almacén');
  await expect(page.getByText('Caben 10 letras más.')).toBeVisible();
  await box(page, 'ana22').press('End');
  await page.keyboard.insertText('y'.repeat(20));
  await expect(page.getByText('Ya no cabe más')).toBeVisible();
  await page.evaluate(() => window.gallery.fail('put-record', null));
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await calls(page, 'put-record')).length).toBeGreaterThan(1);
  await expect(page.getByRole('complementary').getByRole('alert')).toHaveCount(0);
});
