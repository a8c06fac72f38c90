import type { Page } from '@playwright/test';
import { calls, expectCalls } from '../helpers.ts';
import { expect, pause, test } from '../stage.ts';

const box = (page: Page, usuario = 'ana22') => page.getByRole('textbox', { name: `Mensaje para ${usuario}` });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const row = (page: Page, name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) });
const sent = (page: Page) => calls(page, 'mensaje_privado');

async function choose(page: Page, group: string, option: string): Promise<void> {
  await button(page, 'Ajustes').click();
  await page.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true }).check();
  await page.keyboard.press('Escape');
}

test('Enter within a second of a switch asks; after it, Enter sends', async ({ page, show }) => {
  await show('hasty');
  await expect(page.getByRole('alert')).toHaveText('Acabas de cambiar de conversación. ¿Es para ana22?');
  expect(await sent(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await page.clock.runFor(1_000);
  await page.keyboard.press('Enter');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'Buenos días, Ana. Lo miro ahora mismo.' }]);
});

test('the agent says it is for this customer: it leaves', async ({ page, show }) => {
  await show('hasty');
  await button(page, 'Sí, enviar').click();
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'Buenos días, Ana. Lo miro ahora mismo.' }]);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the button has the name on it: it asks nothing', async ({ page, show }) => {
  await show('hasty');
  await page.keyboard.press('Escape');
  await button(page, 'Enviar a ana22').click();
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'Buenos días, Ana. Lo miro ahora mismo.' }]);
});

test('Ctrl+Enter sends where the agent chose so, and Enter breaks the line', async ({ page, show }) => {
  await show('thread');
  await choose(page, 'Enviar con', 'Ctrl + Intro');
  await box(page).fill('uno');
  await box(page).press('Enter');
  await box(page).pressSequentially('dos');
  await expect(box(page)).toHaveValue('uno\ndos');
  await box(page).press('Control+Enter');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'uno\ndos' }]);
  await expect(page.getByText('Ctrl + Intro envía')).toBeVisible();
});

test('a message can be taken back while it is held: its text is in the composer again', async ({ page, show }) => {
  await show('thread');
  await choose(page, 'Deshacer envío', '5 s');
  await pause(page);
  await box(page).fill('ups');
  await box(page).press('Enter');
  await page.clock.runFor(50);
  await expect(page.getByText('Para ana22: sale en 5 s')).toBeVisible();
  await page.clock.runFor(4_900);
  await expect(button(page, 'Deshacer')).toBeVisible();
  await page.clock.runFor(200);
  await expect(button(page, 'Deshacer')).toHaveCount(0);
  await box(page).fill('otra vez');
  await box(page).press('Enter');
  await expect(box(page)).toHaveValue('');
  await box(page).press('Control+z');
  await expect.poll(() => calls(page, 'discard')).toHaveLength(1);
});

test('replies that were overtaken are shown with what came after them; they leave on the agent’s word', async ({
  page,
  show,
}) => {
  await show('held');
  await expect(row(page, 'ana22')).toHaveAccessibleName(/sin enviar, espera tu decisión/);
  await expect(page.getByRole('alert')).toContainText('ana22 ha escrito: Dejadlo, ya ha llegado');
  await expect(page.getByRole('alert')).toContainText('Tu respuesta: Voy a llamar al repartidor');
  await button(page, 'Enviar igualmente').click();
  await expectCalls(page, 'release', [{ usuario: 'ana22' }]);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what was held is edited again instead', async ({ page, show }) => {
  await show('held');
  await button(page, 'Volver a editar').click();
  await expect(box(page)).toHaveValue('Voy a llamar al repartidor ahora mismo.');
  await expect.poll(() => calls(page, 'discard')).toHaveLength(1);
});

test('near the server’s limit it is counted; over it nothing is sent', async ({ page, show }) => {
  await show('too-long');
  await expect(page.getByText('4080 de 4000 caracteres')).toBeVisible();
  await expect(button(page, 'Enviar a ana22')).toBeDisabled();
  await box(page).press('Enter');
  await box(page).fill('Una línea larga. '.repeat(230));
  await expect(page.getByText('3910 de 4000 caracteres')).toBeVisible();
  await expect(button(page, 'Enviar a ana22')).toBeEnabled();
});
