import { expect, test } from './support/fixtures.ts';

test('without a connection: finds by words, phrase and author, opens at the message; the palette opens a conversation', async ({
  desk,
  server,
}) => {
  const { page, field } = desk;
  const hits = page.getByRole('listbox', { name: 'Mensajes encontrados' });
  await expect(desk.conversation('ana22')).toContainText('A ti');
  await expect(desk.conversation('juan1')).toContainText('Es para mañana');
  await server.stop();
  await expect(desk.link).toContainText('sin conexión');

  await field.search.fill('CONFIRMACION');
  await expect(hits.getByRole('option')).toHaveCount(1);
  await expect(hits.getByRole('group', { name: 'ana22' }).locator('mark')).toHaveText('confirmación');
  await field.search.press('ArrowDown');
  await expect(hits).toBeFocused();
  await page.keyboard.press('Enter');
  const found = desk.messages('ana22').filter({ hasText: 'No me llega el correo de confirmación' });
  await expect(found).toBeInViewport();
  await expect(page.getByText(/^Mensaje de ana22, /)).toBeVisible();
  await expect(desk.composer('ana22')).toBeFocused();

  await field.search.fill('"ya está"');
  await expect(hits.getByRole('option')).toHaveText([/Gracias, ya está/]);
  await field.search.fill('"está ya"');
  await expect(page.getByText('Nada con «"está ya"».')).toBeVisible();
  await field.search.fill('de:marta desde:anteayer');
  await expect(hits.getByRole('option')).toHaveText([/A ti/]);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Paleta de comandos' }).fill('jua');
  await page.keyboard.press('Enter');
  await expect(desk.thread('juan1')).toBeVisible();
  await expect(desk.composer('juan1')).toBeFocused();
});
