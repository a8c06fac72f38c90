import type { Page } from '@playwright/test';
import { calls, receive } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const list = (page: Page) => page.getByRole('listbox', { name: 'Conversaciones' });
const row = (page: Page, usuario: string) => list(page).getByRole('option', { name: new RegExp(`^${usuario}`) });
const menu = (page: Page, usuario: string) => page.getByRole('menu', { name: `Opciones de ${usuario}` });
const show = (page: Page, filter: string) => page.getByRole('combobox', { name: 'Mostrar' }).selectOption(filter);

test('put off until any moment to come, by day and hour', async ({ page, show }) => {
  await show('thread');
  await page.getByRole('option', { name: /^pedro/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Posponer hasta…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Posponer hasta' });
  await dialog.getByLabel('Día').fill(await dialog.getByLabel('Día').getAttribute('min').then(String));
  await dialog.getByLabel('Hora').fill('00:00');
  await dialog.getByRole('button', { name: 'Posponer' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Elige un momento que no haya pasado.');
  await dialog.getByLabel('Día').fill('2031-02-03');
  await dialog.getByLabel('Hora').fill('10:30');
  await dialog.getByRole('button', { name: 'Posponer' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('option', { name: /^pedro/ })).toHaveCount(0);
  const asked = (await calls(page, 'put-record')).at(-1) as { record: { value: { shelf: { until: number } } } };
  expect(asked.record.value.shelf.until).toBe(await page.evaluate(() => new Date('2031-02-03T10:30').getTime()));
});

test('put off by keyboard alone, taken back with Ctrl+Z, back by the clock', async ({ page, show: showState }) => {
  await showState('none-open');
  await list(page).focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu(page, 'comercial.norte').getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
  const putOff = async () => {
    await page.keyboard.press('Shift+F10');
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Posponer 30 minutos' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(row(page, 'comercial')).toHaveCount(0);
  };
  await putOff();
  await expect(page.getByText('comercial.norte: pospuesta hasta 11:17, o hasta que escriba')).toBeVisible();
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'comercial')).toBeVisible();
  await page.keyboard.press('Home');
  await putOff();
  await show(page, 'Pospuestas');
  await expect(row(page, 'comercial')).toHaveAccessibleName(/, pospuesta$/);
  await show(page, 'Todas');
  await page.clock.runFor(30 * 60_000);
  await expect(row(page, 'comercial')).toBeVisible();
});

test('archived until the next message; the toast takes it back too', async ({ page, show: showState }) => {
  await showState('thread');
  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByRole('log')).toHaveCount(0);
  await expect(row(page, 'ana22')).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(row(page, 'ana22')).toBeVisible();
  await row(page, 'ana22').click({ button: 'right' });
  await menu(page, 'ana22')
    .getByRole('menuitem', { name: /^Archivar/ })
    .click();
  await expect(row(page, 'ana22')).toHaveCount(0);
  await receive(page, 'Una cosa más', { unread: 3 });
  await expect(row(page, 'ana22')).toBeVisible();
});

test('pinned, muted and marked unread are said in words, and filtered by', async ({ page, show: showState }) => {
  await showState('none-open');
  const choose = async (name: string) => {
    await row(page, 'lucía').click({ button: 'right' });
    await menu(page, 'lucía').getByRole('menuitem', { name }).click();
  };
  await choose('Fijar arriba');
  await expect(list(page).getByRole('option').first()).toHaveAccessibleName('lucía, fijada');
  await choose('Silenciar 8 horas');
  await choose('Marcar como no leída');
  await expect(row(page, 'lucía')).toHaveAccessibleName('lucía, sin leer, fijada, silenciada');
  await show(page, 'Silenciadas');
  await expect(list(page).getByRole('option')).toHaveCount(1);
  await show(page, 'Archivadas');
  await page.getByRole('button', { name: 'Mostrar todas' }).click();
  await row(page, 'lucía').click();
  await expect(row(page, 'lucía')).toHaveAccessibleName('lucía, fijada, silenciada');
  await page.getByRole('button', { name: 'Fijar, posponer, silenciar…' }).click();
  await menu(page, 'lucía').getByRole('menuitem', { name: 'No fijar' }).click();
  await expect(row(page, 'lucía')).toHaveAccessibleName('lucía, silenciada');
});

test('a text keeps its own Ctrl+Z; what the host cannot keep is told and not shown', async ({
  page,
  show: showState,
}) => {
  await showState('thread');
  await row(page, 'lucía').click({ button: 'right' });
  await menu(page, 'lucía').getByRole('menuitem', { name: 'Fijar arriba' }).click();
  const box = page.getByRole('textbox', { name: 'Mensaje para ana22' });
  await box.fill('hola');
  await box.press('Control+z');
  await expect(box).toHaveValue('');
  await expect(row(page, 'lucía')).toHaveAccessibleName('lucía, fijada');
  await page.evaluate(() => window.gallery.fail('put-record', { code: 'storage-failed' }));
  await row(page, 'pedro').click({ button: 'right' });
  await menu(page, 'pedro').getByRole('menuitem', { name: 'Fijar arriba' }).click();
  await expect.poll(() => calls(page, 'put-record')).toHaveLength(2);
  await expect(row(page, 'pedro')).not.toHaveAccessibleName(/fijada/);
});

test('a view is saved under a name, shown, ordered, found in the palette, and removed with an undo', async ({
  page,
  show: showState,
}) => {
  await showState('none-open');
  const names = () =>
    list(page)
      .getByRole('option')
      .evaluateAll((rows) => rows.map((one) => one.firstElementChild?.textContent?.split(',')[0]));
  await show(page, 'Mías de hoy');
  await expect.poll(names).toEqual(['lucía']);
  await show(page, 'Envíos por revisar');
  await expect.poll(names).toEqual(['jose.maria']);
  await expect(row(page, 'jose.maria')).toHaveAccessibleName(/, 1 envío por revisar/);
  await show(page, 'Crear o quitar vistas…');
  const dialog = page.getByRole('dialog', { name: 'Vistas' });
  await expect(dialog.getByRole('checkbox', { name: 'Envíos por revisar' })).toBeChecked();
  await dialog.getByRole('checkbox', { name: 'Envíos por revisar' }).uncheck();
  for (const one of ['Esperan', 'Sin leer']) await dialog.getByRole('checkbox', { name: one }).check();
  await dialog.getByRole('button', { name: 'Guardar vista' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Ponle un nombre.');
  await dialog.getByRole('textbox', { name: 'Nombre' }).fill('Lo urgente');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(names).toEqual(['comercial.norte', 'ana22', 'juan1']);
  await page.getByRole('combobox', { name: 'Orden' }).selectOption('Más recientes');
  await expect.poll(names).toEqual(['juan1', 'ana22', 'comercial.norte']);
  await show(page, 'Todas');
  await expect.poll(async () => (await names()).length).toBe(10);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Paleta de comandos' }).fill('urgente');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['juan1', 'ana22', 'comercial.norte']);
  await show(page, 'Crear o quitar vistas…');
  await dialog.getByRole('button', { name: 'Quitar la vista Lo urgente' }).click();
  await expect(dialog.getByRole('list', { name: 'Vistas guardadas' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await names()).length).toBe(10);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await show(page, 'Lo urgente');
  await expect.poll(names).toEqual(['juan1', 'ana22', 'comercial.norte']);
});
