import { expect, test } from './support/fixtures.ts';

const SAID = 'Mira https://ejemplo.es/pedido?n=1, cód\u200Bigo \u202E8110\u202C.';

test('a link asks before it opens, what hides is shown, and a copy is exactly what was said', async ({
  desk,
  customer,
}) => {
  const ana = await customer('ana22');
  await desk.open('ana22');
  ana.say(SAID);
  const message = desk.messages('ana22').last();
  await expect(message).toContainText('Mira');
  await expect(message.getByRole('img')).toHaveCount(3);
  await expect(message.getByRole('img').first()).toHaveAccessibleName('carácter oculto U+200B');
  await message.getByRole('link', { name: 'https://ejemplo.es/pedido?n=1', exact: true }).click();
  const dialog = desk.page.getByRole('dialog', { name: '¿Abrir este enlace?' });
  await expect(dialog).toContainText('ejemplo.es');
  await dialog.getByRole('button', { name: 'Copiar enlace' }).click();
  await expect(dialog).toHaveCount(0);
  const box = desk.composer('ana22');
  await box.focus();
  await desk.page.keyboard.press('Control+V');
  await expect(box).toHaveValue('https://ejemplo.es/pedido?n=1');
  await box.fill('');
  await desk.page.keyboard.press('Alt+c');
  await desk.page.keyboard.press('Control+V');
  await expect(box).toHaveValue(SAID);
});
