import { expect, test } from './support/fixtures.ts';

test.describe('canned replies, emoji and notes', () => {
  test('a reply is written once, and goes out filled by keyboard alone, with an emoji', async ({ desk, customer }) => {
    const { page } = desk;
    const { keyboard } = page;
    const juan = await customer('juan1');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Paleta de comandos' }).fill('guardadas');
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Respuestas guardadas' });
    await dialog.getByRole('button', { name: 'Nueva respuesta' }).press('Enter');
    await keyboard.type('cambio');
    await keyboard.press('Tab');
    await keyboard.type('Claro, {usuario}: soy {agente} y la cambio ahora.');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(dialog.getByText('Guardada: /cambio')).toBeVisible();
    await keyboard.press('Escape');

    await keyboard.press('Control+j');
    await expect(desk.composer('juan1')).toBeFocused();
    await keyboard.type('/cam');
    await expect(page.getByRole('listbox', { name: 'Respuestas guardadas' })).toBeVisible();
    await keyboard.press('Enter');
    await keyboard.type(' :pulgar_hacia_arriba:');
    const sent = 'Claro, juan1: soy Marta Ruiz y la cambio ahora. 👍';
    await expect(desk.composer('juan1')).toHaveValue(sent);
    await keyboard.press('Enter');
    expect(await juan.arrivals(1)).toStrictEqual([[{ de: 'marta', mensaje: sent }]]);
  });

  test('a note survives a restart, and is found without a connection', async ({ desk, launch, server }) => {
    await desk.open('ana22');
    await desk.page.keyboard.press('Control+i');
    await desk.page.getByRole('textbox', { name: 'Nota sobre ana22' }).fill('El camión no cabe');
    await expect(desk.conversation('ana22')).toHaveAccessibleName(/con nota/);
    await desk.close();
    await server.stop();

    const again = await launch();
    await expect(again.conversation('ana22')).toHaveAccessibleName(/con nota/);
    await again.field.search.fill('CAMION');
    const found = again.page.getByRole('group', { name: 'Notas' }).getByRole('option');
    await expect(found).toContainText('El camión no cabe');
    await found.click();
    await expect(again.page.getByRole('textbox', { name: 'Nota sobre ana22' })).toHaveValue('El camión no cabe');
  });
});
