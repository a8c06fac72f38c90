import { calls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

test('by keyboard: opened from the palette, an hour of the table leads to its conversations, closed', async ({
  page,
  show,
}) => {
  await show('panel');
  await page.getByRole('button', { name: 'Cerrar' }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('panel');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Panel' });
  await expect(panel.getByRole('heading', { name: 'Panel' })).toBeFocused();
  const table = panel.getByRole('table', { name: 'Mensajes por hora' });
  await expect(table.getByRole('row')).toHaveCount(12); // there to be read, also while the chart is what is seen
  await panel.getByRole('button', { name: 'Mensajes por hora: Tabla' }).press('Enter');
  await table.getByRole('button', { name: '09:00' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Recibidos · 09:00' });
  await dialog.getByRole('button').nth(1).press('Enter');
  await expect(page.getByRole('log')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Mensaje para cliente/ })).toBeFocused();
});

test('a shift is chosen, renamed and saved; what cannot be counted says so, and can be tried again', async ({
  page,
  show,
}) => {
  await show('panel');
  await page.getByRole('button', { name: 'Cambiar turnos…' }).click();
  await page.getByRole('textbox', { name: 'Nombre, turno 1' }).fill('Mañana');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Mañana (06–14 h)', exact: true })).toBeVisible();
  const [saved] = (await calls(page, 'settings')) as { shifts: { name: string }[] }[];
  expect(saved?.shifts.map(({ name }) => name)).toEqual(['Mañana', '', '']);
  await page.getByRole('combobox', { name: 'Turno', exact: true }).selectOption('14–22 h');
  await expect(page.getByText('No hay mensajes en este periodo.')).toBeVisible();
  await page.evaluate(() => window.gallery.fail('metrics', { code: 'timeout' }));
  await page.getByLabel('Periodo').selectOption('Ayer');
  await expect(page.getByRole('region', { name: 'Panel' }).getByRole('alert').first()).toBeVisible();
  await page.evaluate(() => window.gallery.fail('metrics', null));
  await page.getByRole('button', { name: 'Reintentar' }).click();
  await expect(page.getByText('No hay mensajes en este periodo.')).toBeVisible();
});

test('figures are counted again while people write, and nothing is asked once the panel is closed', async ({
  page,
  show,
}) => {
  await show('panel');
  const before = (await calls(page, 'metrics')).length;
  const write = (n: number) =>
    page.evaluate((seq) => {
      const row = {
        usuario: 'nueva',
        last: null,
        unread: seq,
        waitingSince: Date.now(),
        draft: '',
        answeredAt: null,
        unsent: 0,
      };
      window.gallery.emit('change', { seq: 100 + seq, conversations: { upserts: [row], reset: false } });
    }, n);
  await write(1);
  await write(2);
  await page.clock.runFor(3_100);
  await expect.poll(async () => (await calls(page, 'metrics')).length).toBe(before + 1);
  await page.getByRole('button', { name: 'Cerrar' }).click();
  await write(3);
  await page.clock.runFor(3_100);
  expect(await calls(page, 'metrics')).toHaveLength(before + 1);
});

test('what cannot be saved says so and stays; printed is the conversation and nothing else', async ({ page, show }) => {
  await show('export');
  await page.evaluate(() => window.gallery.fail('save-pdf', { code: 'file-failed', detail: 'ENOSPC' }));
  const dialog = page.getByRole('dialog', { name: 'Exportar la conversación con ana22' });
  await dialog.getByRole('radio', { name: '(PDF)' }).check();
  await dialog.getByRole('button', { name: 'Guardar…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('ENOSPC');
  await page.keyboard.press('Escape');

  await page.emulateMedia({ media: 'print' });
  const printed = page.evaluate(
    () =>
      new Promise<readonly [string, boolean]>((resolve) => {
        window.print = () => {
          const seen = [...document.body.children].filter((one) => getComputedStyle(one).display !== 'none');
          resolve([seen.map((one) => one.textContent).join(), seen.length === 1]);
          window.dispatchEvent(new Event('afterprint'));
        };
      }),
  );
  await page.keyboard.press('Control+p');
  const [text, isAlone] = await printed;
  expect(text).toContain('Buenos días, hice un pedido el lunes');
  expect(text).toContain('Marcos, del almacén');
  expect(isAlone).toBe(true);
  await expect(page.locator('.print-sheet')).toHaveCount(0);
});
