import { expect, test } from './support/fixtures.ts';

test('who waits comes first; archived by menu, taken back by key, and back with the next message', async ({
  desk,
  customer,
}) => {
  const { page, list, conversation } = desk;
  await expect(list.getByRole('option').first()).toHaveAccessibleName(/^juan1,.* esperando/);
  const ana = await customer('ana22');
  const archive = async () => {
    await list.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+F10');
    await page
      .getByRole('menu', { name: 'Opciones de ana22' })
      .getByRole('menuitem', { name: /^Archivar/ })
      .click();
    await expect(conversation('ana22')).toHaveCount(0);
  };
  await archive();
  await page.keyboard.press('Control+z');
  await expect(conversation('ana22')).toBeVisible();
  await archive();
  ana.say('Una cosa más');
  await expect(conversation('ana22')).toHaveAccessibleName(/^ana22, 1 sin leer/);
});

test('pinned, muted and put off are so after a restart; what is put off comes back when the customer writes', async ({
  desk,
  launch,
  customer,
}) => {
  const { page, list } = desk;
  const choose = async (usuario: string, item: string) => {
    await desk.conversation(usuario).click({ button: 'right' });
    await page
      .getByRole('menu', { name: `Opciones de ${usuario}` })
      .getByRole('menuitem', { name: item, exact: true })
      .click();
  };
  await choose('ana22', 'Fijar arriba');
  await expect(list.getByRole('option').first()).toHaveAccessibleName('ana22, fijada');
  await choose('juan1', 'Silenciar siempre');
  await expect(desk.conversation('juan1')).toHaveAccessibleName(/esperando, silenciada$/);
  await choose('juan1', 'Posponer 2 horas');
  await expect(desk.conversation('juan1')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Orden' }).selectOption('Por nombre');
  await desk.close();

  const again = await launch();
  await expect(again.list.getByRole('option')).toHaveCount(1);
  await expect(again.conversation('ana22')).toHaveAccessibleName('ana22, fijada');
  await expect(again.page.getByRole('combobox', { name: 'Orden' })).toHaveValue('name');
  await again.page.getByRole('combobox', { name: 'Mostrar' }).selectOption('Pospuestas');
  await expect(again.conversation('juan1')).toHaveAccessibleName(/silenciada, pospuesta$/);
  await again.page.getByRole('combobox', { name: 'Mostrar' }).selectOption('Todas');
  await expect(again.link).toContainText('conectado');
  const juan = await customer('juan1');
  juan.say('¿Y bien?');
  await expect(again.conversation('juan1')).toHaveAccessibleName(/^juan1, 3 sin leer,.* esperando, silenciada$/);
});
