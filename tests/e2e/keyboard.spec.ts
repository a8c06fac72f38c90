import { MARTA } from './support/accounts.ts';
import { expect, test } from './support/fixtures.ts';

test('the whole job by keyboard alone', async ({ launch, customer }) => {
  const desk = await launch();
  const { keyboard } = desk.page;
  const tabTo = async (locator: typeof desk.enter) => {
    for (let step = 0; step < 30; step++) {
      if (await locator.evaluate((element) => element.contains(document.activeElement))) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${locator}`);
  };
  await expect(desk.field.usuario).toBeVisible();
  await tabTo(desk.field.usuario);
  await keyboard.type(MARTA.usuario);
  await tabTo(desk.field.pass);
  await keyboard.type(MARTA.pass);
  await keyboard.press('Enter');
  const ana = await customer('ana22');
  await expect(desk.conversation('ana22')).toBeVisible();
  await tabTo(desk.list);
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect(desk.thread('ana22')).toBeVisible();
  await tabTo(desk.composer('ana22'));
  await keyboard.type('sin ratón');
  await keyboard.press('Enter');
  expect(await ana.arrivals(1)).toStrictEqual([[{ de: 'marta', mensaje: 'sin ratón' }]]);
});
