import type { Page } from '@playwright/test';
import { calls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Respuestas guardadas' });
const field = (page: Page, name: string) => dialog(page).getByRole('textbox', { name });
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const lines = (page: Page) => dialog(page).getByRole('listbox', { name: 'Respuestas' }).getByRole('option');

test('written, found, changed, deleted and taken back', async ({ page, show }) => {
  await show('replies-none');
  await button(page, 'Nueva respuesta').click();
  await expect(field(page, 'Atajo')).toBeFocused();
  await page.keyboard.type('dos palabras');
  await field(page, 'Texto').fill('Hola, {usuario}');
  await button(page, 'Guardar').click();
  await expect(dialog(page).getByRole('alert')).toHaveText('El atajo es una sola palabra, sin espacios ni /.');
  await field(page, 'Atajo').fill('/hola');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('Guardada: /hola')).toBeVisible();
  await expect(lines(page)).toHaveAccessibleName('/hola Hola, {usuario}');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Mensaje para ana22' }).pressSequentially('/ho');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Mensaje para ana22' })).toHaveValue('Hola, ana22');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('guardadas');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('combobox', { name: 'Buscar respuesta' }).press('Enter');
  await expect(field(page, 'Texto')).toBeFocused();
  await button(page, 'Borrar').click();
  await expect(lines(page)).toHaveCount(0);
  await button(page, 'Deshacer').click();
  await expect(lines(page)).toHaveCount(1);
  await expect(field(page, 'Atajo')).toHaveValue('hola');
});

test('a change survives the dialog, and is asked about before another reply is shown', async ({ page, show }) => {
  await show('replies');
  await field(page, 'Texto').fill('A medias');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('guardadas');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Texto')).toHaveValue('A medias');
  await lines(page).filter({ hasText: '/gracias' }).click();
  await expect(dialog(page).getByRole('alert').filter({ hasText: 'cambios sin guardar' })).toBeVisible();
  await button(page, 'Descartar').click();
  await expect(field(page, 'Texto')).toHaveValue(/^Gracias a ti/);
  expect(await calls(page, 'put-record')).toEqual([]);
});

test('a file says what it brings; nothing is replaced unless asked, and all of it can be undone', async ({
  page,
  show,
}) => {
  await show('replies-import');
  const section = dialog(page).getByRole('region', { name: 'De equipo.json' });
  await expect(section).toBeFocused();
  await expect(section).toContainText('1 nueva');
  await expect(section).toContainText('Tuya: Gracias a ti, {usuario}. Que tengas buen día.');
  await expect(section).toContainText('3.ª (/dos palabras): El atajo es una sola palabra');
  await expect(button(page, 'Importar 1')).toBeVisible();
  await section.getByRole('checkbox', { name: 'Sustituir las mías por las del archivo' }).check();
  await button(page, 'Importar 2').click();
  await expect(dialog(page).getByText('2 respuestas importadas')).toBeVisible();
  await expect(lines(page).filter({ hasText: '/gracias' })).toContainText('Un saludo');
  await button(page, 'Deshacer').click();
  await expect(lines(page).filter({ hasText: '/gracias' })).toContainText('Que tengas buen día');
  await expect(lines(page).filter({ hasText: '/horario' })).toHaveCount(0);
});

test('what is no such file says so; export goes to the host', async ({ page, show }) => {
  await show('replies');
  const buffer = Buffer.from('{"replies": [');
  await page.locator('input[type=file]').setInputFiles({ name: 'roto.json', mimeType: 'application/json', buffer });
  await expect(dialog(page).getByRole('alert').filter({ hasText: 'No es un archivo JSON' })).toBeVisible();
  await button(page, 'Exportar…').click();
  await expect(dialog(page).getByText('Exportadas')).toBeVisible();
  const [asked] = (await calls(page, 'save-file')) as { name: string; text: string }[];
  expect(asked?.name).toBe('respuestas.json');
  expect(JSON.parse(asked?.text ?? '').replies).toHaveLength(6);
});

test('in a browser the export is a download', async ({ page, show }) => {
  await show('notify-offer'); // the host is a browser's
  await page.evaluate(() => {
    const upserts = [{ kind: 'canned' as const, key: 'hola', value: { text: 'Hola' } }];
    window.gallery.emit('change', { seq: 50, records: { upserts, removed: [], reset: false } });
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('guardadas');
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await button(page, 'Exportar…').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('respuestas.json');
  const chunks = await (await file.createReadStream()).toArray();
  expect(JSON.parse(Buffer.concat(chunks).toString()).replies).toEqual([{ shortcode: 'hola', text: 'Hola' }]);
});

test('the team’s are beside one’s own, marked, and cannot be changed', async ({ page, show }) => {
  await show('replies');
  await expect(lines(page)).toHaveText([/^\/envío /, /^\/envío-gratis /, /^\/factura /]);
  await dialog(page).getByRole('option', { name: '/envío-gratis De todo el equipo' }).click();
  await expect(field(page, 'Texto')).toHaveJSProperty('readOnly', true);
  await expect(button(page, 'Borrar')).toHaveCount(0);
  await expect(dialog(page).getByText('De todo el equipo: no se cambia aquí.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Mensaje para ana22' }).pressSequentially('/gratis');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Mensaje para ana22' })).toHaveValue(/^A partir de 50 €/);
});
