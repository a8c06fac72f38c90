import type { Page } from '@playwright/test';
import { calls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const box = (page: Page, usuario: string) => page.getByRole('textbox', { name: `Mensaje para ${usuario}` });

test('one key goes to who waits longest, another sends and goes on', async ({ page, show }) => {
  await show('none-open');
  await page.keyboard.press('Control+j');
  await expect(box(page, 'comercial.norte')).toBeFocused(); // 14 min
  await page.keyboard.press('Control+j');
  await expect(box(page, 'pedro')).toBeFocused(); // 7 min
  await page.clock.runFor(1_000); // sooner than that it would be asked whom it is for
  await box(page, 'pedro').fill('Te llamamos a las doce.');
  await page.keyboard.press('Control+Enter');
  await expect(box(page, 'comercial.norte')).toBeFocused(); // still who waits longest
  expect(await calls(page, 'mensaje_privado')).toEqual([{ para: 'pedro', mensaje: 'Te llamamos a las doce.' }]);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(box(page, 'pedro')).toBeFocused();
});

test('what cannot leave keeps the agent where they are', async ({ page, show }) => {
  await show('send-refused');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(box(page, 'ana22')).toHaveValue(/Un texto demasiado largo/);
});

test('the cheat sheet comes on ?, where nothing is being written', async ({ page, show }) => {
  await show('thread');
  await box(page, 'ana22').focus();
  await page.keyboard.type('¿?');
  await expect(box(page, 'ana22')).toHaveValue('¿?');
  await page.getByRole('listbox', { name: 'Conversaciones' }).focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Atajos de teclado' });
  await expect(sheet.getByRole('term').filter({ hasText: 'Ir a quien más espera' })).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Ir a quien más espera: Ctrl J' })).toBeVisible();
  await page.keyboard.press('Control+j'); // a dialog has keys of its own
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(box(page, 'ana22')).toBeVisible();
});

test('keys can be changed, turned off and put back; what has them already is told', async ({ page, show }) => {
  await show('settings');
  await page.getByRole('button', { name: 'Atajos de teclado…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Atajos de teclado' });
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await sheet.getByRole('button', { name: /^Ir a quien más espera/ }).click();
  await page.keyboard.press('Control+c');
  await expect(sheet).toContainText('Ctrl C ya son del sistema o de la página.');
  await page.keyboard.press('Control+f');
  await expect(sheet).toContainText('Ctrl F ya es de «Buscar en la conversación».');
  await page.keyboard.press('Escape'); // as it was; the dialog stays
  await sheet.getByRole('button', { name: 'Ir a quien más espera: Ctrl J' }).click();
  await page.keyboard.press('F8');
  await expect(sheet.getByRole('button', { name: 'Ir a quien más espera: F8' })).toBeFocused();
  await sheet.getByRole('button', { name: /^Buscar en la conversación/ }).click();
  await page.keyboard.press('Backspace');
  await expect(sheet.getByRole('button', { name: 'Buscar en la conversación: sin teclas' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await page.keyboard.press('F8');
  await expect(box(page, 'comercial.norte')).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveCount(1);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Atajos de teclado…' }).click();
  await sheet.getByRole('button', { name: 'Restablecer todos' }).click();
  await expect(sheet.getByRole('button', { name: 'Ir a quien más espera: Ctrl J' })).toBeVisible();
  expect(await calls(page, 'settings')).toEqual([
    { shortcuts: { nextWaiting: 'F8' } },
    { shortcuts: { nextWaiting: 'F8', findInThread: null } },
    { shortcuts: {} },
  ]);
});
