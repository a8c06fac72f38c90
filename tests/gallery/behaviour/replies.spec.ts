import type { Page } from '@playwright/test';
import { calls, expectCalls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const box = (page: Page) => page.getByRole('textbox', { name: 'Mensaje para ana22' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Respuestas guardadas' });
const active = (page: Page) => list(page).getByRole('option', { selected: true });

test('a canned reply in three keys, filled; Enter inserts, and only then sends', async ({ page, show }) => {
  await show('suggestions');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await active(page).getAttribute('id')) ?? '');
  await expect(box(page)).toHaveAttribute('aria-controls', (await list(page).getAttribute('id')) ?? '');
  await page.keyboard.type('g');
  await expect(active(page)).toHaveAccessibleName(/^\/gracias Gracias a ti/);
  await page.keyboard.press('Enter');
  await expect(list(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue('Gracias a ti, ana22. Que tengas buen día.');
  expect(await calls(page, 'mensaje_privado')).toEqual([]);
  await page.keyboard.press('Enter');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'Gracias a ti, ana22. Que tengas buen día.' }]);
});

test('several after one another; undo takes back one at a time', async ({ page, show }) => {
  await show('thread');
  await page.evaluate(() => {
    const upserts = [
      { kind: 'canned' as const, key: 'hola', value: { text: '¡{saludo}, {usuario}! Soy {agente}.' } },
      { kind: 'canned' as const, key: 'datos', value: { text: 'Necesito:\n- pedido\n- dirección' } },
    ];
    window.gallery.emit('change', { seq: 50, records: { upserts, removed: [], reset: false } });
  });
  await box(page).pressSequentially('/ho');
  await page.keyboard.press('Tab');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(' /');
  await expect(list(page).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowUp'); // round
  await page.keyboard.press('ArrowUp');
  await expect(active(page)).toHaveAccessibleName(/^\/datos/);
  await page.keyboard.press('Enter');
  const hello = '¡Buenos días, ana22! Soy Laura Gómez.';
  await expect(box(page)).toHaveValue(`${hello} Necesito:\n- pedido\n- dirección`);
  await page.keyboard.press('Control+z');
  await expect(box(page)).toHaveValue(`${hello} /`);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(box(page)).toHaveValue('/ho');
  await page.keyboard.press('Control+Shift+z');
  await expect(box(page)).toHaveValue(hello);
  await page.clock.runFor(500);
  await expect.poll(() => calls(page, 'draft')).toContainEqual({ usuario: 'ana22', draft: hello });
});

test('what nobody can fill is selected, to be written over', async ({ page, show }) => {
  await show('suggestions');
  await page.keyboard.type('envio');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter'); // not as it is
  await expect(page.getByRole('alert').filter({ hasText: 'Falta rellenar {pedido}.' })).toBeVisible();
  expect(await calls(page, 'mensaje_privado')).toEqual([]);
  await page.keyboard.type('40-8123'); // it is selected again
  await expect(page.getByText('Falta rellenar')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => calls(page, 'mensaje_privado')).toHaveLength(1);
  expect(await calls(page, 'mensaje_privado')).toMatchObject([
    { mensaje: expect.stringMatching(/pedido 40-8123 sale/) },
  ]);
});

test('Escape leaves what was typed, and the list stays away until the next word', async ({ page, show }) => {
  await show('suggestions');
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.type('gr');
  await expect(box(page)).toHaveValue('/gr');
  await expect(box(page)).toBeFocused();
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.type(' /gr');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Home');
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press('End'); // the caret alone opens nothing
  await page.keyboard.press('Enter');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: '/gr /gr' }]);
});

test('the pointer chooses too; the palette inserts where the caret is', async ({ page, show }) => {
  await show('suggestions');
  await list(page)
    .getByRole('option', { name: /^\/datos/ })
    .click();
  await expect(box(page)).toHaveValue(/^Para mirarlo necesito:/);
  await box(page).fill('Hola. ');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('/espera');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('Hola. Dame un momento, ana22: lo compruebo con el almacén y te digo.');
  await expect(box(page)).toBeFocused();
});

test('next waiting, canned reply, send: four strokes each', async ({ page, show }) => {
  await show('suggestions');
  await page.keyboard.press('Escape');
  await box(page).fill('');
  await page.keyboard.press('Control+j');
  for (const key of ['/', 'g', 'Enter', 'Control+Enter']) await page.keyboard.press(key);
  await expectCalls(page, 'mensaje_privado', [
    { para: 'comercial.norte', mensaje: 'Gracias a ti, comercial.norte. Que tengas buen día.' },
  ]);
  await expect(page.getByRole('textbox', { name: 'Mensaje para pedro' })).toBeFocused();
});

test('emoji by name, in either language, or by the whole name; times and addresses stay', async ({ page, show }) => {
  await show('thread');
  const emoji = page.getByRole('listbox', { name: 'Emoji' });
  await box(page).pressSequentially('A las 10:30 en https://a.es:80 :D vale :coraz');
  await expect(emoji.getByRole('option').first()).toContainText('corazón');
  await expect(box(page)).toHaveValue(/:coraz$/);
  await page.keyboard.type('ón_roj');
  await expect(emoji.getByRole('option').first()).toContainText('corazón rojo');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('A las 10:30 en https://a.es:80 :D vale ❤️');
  await page.keyboard.type(' :thumbsup:');
  await expect(box(page)).toHaveValue(/ ❤️ 👍$/);
  await page.keyboard.press('Control+z');
  await expect(box(page)).toHaveValue(/ ❤️ :thumbsup:$/);
  await page.keyboard.press('Enter');
  await expectCalls(page, 'mensaje_privado', [
    { para: 'ana22', mensaje: 'A las 10:30 en https://a.es:80 :D vale ❤️ :thumbsup:' },
  ]);
});
