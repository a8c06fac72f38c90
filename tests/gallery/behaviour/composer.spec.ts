import type { Page } from '@playwright/test';
import { calls, expectCalls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const box = (page: Page) => page.getByRole('textbox', { name: 'Mensaje para ana22' });
const button = (page: Page) => page.getByRole('button', { name: 'Enviar a ana22' });

test('Enter sends what was written, as it was written', async ({ page, show }) => {
  await show('thread');
  await box(page).fill('  hola\n\tAna ');
  await box(page).press('Enter');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: '  hola\n\tAna ' }]);
  await expect(box(page)).toHaveValue('');
  await expectCalls(page, 'draft', [{ usuario: 'ana22', draft: '' }]);
});

test('the button sends too, and gives the focus back', async ({ page, show }) => {
  await show('thread');
  await box(page).fill('hola');
  await button(page).click();
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'hola' }]);
  await expect(box(page)).toBeFocused();
});

test('Shift+Enter breaks the line; blank space is not sent', async ({ page, show }) => {
  await show('thread');
  await box(page).press('Shift+Enter');
  await box(page).press('Enter');
  await expect(box(page)).toHaveValue('\n');
  await expect(button(page)).toBeDisabled();
  await box(page).fill('uno');
  await box(page).press('Shift+Enter');
  await box(page).pressSequentially('dos');
  await expect(box(page)).toHaveValue('uno\ndos');
  expect(await calls(page, 'mensaje_privado')).toEqual([]);
});

test('an input method’s Enter is its own', async ({ page, show }) => {
  await show('thread');
  const client = await page.context().newCDPSession(page);
  await box(page).focus();
  await client.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  const prevented = await box(page).evaluate((element) => {
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
    return !element.dispatchEvent(enter);
  });
  expect(prevented).toBe(false);
  await client.send('Input.insertText', { text: '日本' });
  await expect(box(page)).toHaveValue('日本');
  expect(await calls(page, 'mensaje_privado')).toEqual([]);
  await box(page).press('Enter');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: '日本' }]);
});

test('the text stays until the host has taken it; what is typed meanwhile stays after', async ({ page, show }) => {
  await show('thread');
  await page.evaluate(() => window.gallery.hold('mensaje_privado'));
  await box(page).fill('hola');
  await box(page).press('Enter');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'hola' }]);
  await expect(box(page)).toHaveValue('hola');
  await box(page).press('Enter'); // not a second time
  await box(page).pressSequentially(' y más');
  await page.evaluate(() => window.gallery.release('mensaje_privado'));
  await expect(box(page)).toHaveValue(' y más');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'hola' }]);
});

test('a refusal says why and keeps the text; the next attempt clears it', async ({ page, show }) => {
  await show('send-refused');
  await expect(page.getByRole('alert')).toContainText('demasiado largo');
  await expect(box(page)).toHaveValue(/Un texto demasiado largo/);
  await page.evaluate(() => window.gallery.fail('mensaje_privado', null));
  await button(page).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(box(page)).toHaveValue('');
});

test('each conversation keeps its draft, here and in the host', async ({ page, show }) => {
  await show('thread');
  await box(page).fill('a medias');
  await page.getByRole('option', { name: /^pedro/ }).click();
  await expect(page.getByRole('textbox', { name: 'Mensaje para pedro' })).toHaveValue(
    'Hola, Pedro. He hablado con el almacén y',
  );
  await expectCalls(page, 'draft', [{ usuario: 'ana22', draft: 'a medias' }]);
  await page.getByRole('option', { name: /^ana22/ }).click();
  await expect(box(page)).toHaveValue('a medias');
});

test('a draft is told to the host once the typing rests, and when the window is left', async ({ page, show }) => {
  await show('thread');
  await box(page).pressSequentially('hola');
  await page.clock.runFor(500);
  await expectCalls(page, 'draft', [{ usuario: 'ana22', draft: 'hola' }]);
  await box(page).pressSequentially('!');
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect.poll(() => calls(page, 'draft')).toContainEqual({ usuario: 'ana22', draft: 'hola!' });
});

test('grows with the text, up to a point', async ({ page, show }) => {
  await show('thread');
  const height = async () => (await box(page).boundingBox())?.height ?? 0;
  const one = await height();
  await box(page).fill('uno\ndos\ntres');
  expect(await height()).toBeGreaterThan(one * 2);
  await box(page).fill('línea\n'.repeat(200));
  expect(await height()).toBeLessThanOrEqual(240);
});
