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
