import type { Page } from '@playwright/test';
import { calls, expectCalls } from '../helpers.ts';
import { expect, pause, test } from '../stage.ts';

const TEXT = 'Buenos días, Ana. Lo miro ahora mismo.';
const box = (page: Page) => page.getByRole('textbox', { name: 'Mensaje para ana22' });
const button = (page: Page, name: string) => page.getByRole('button', { name });
const sent = (page: Page) => calls(page, 'mensaje_privado');

test('a colleague’s answer stops the send, and the text stays', async ({ page, show }) => {
  await show('overtaken');
  await expect(page.getByRole('alert')).toHaveText('marcos ya ha respondido: Ana, ya lo tengo: sale hoy a las 12:30.');
  await expect(box(page)).toHaveValue(TEXT);
  await expect(box(page)).toBeFocused();
  await expectCalls(page, 'overtaken', [{ usuario: 'ana22' }]);
  expect(await sent(page)).toEqual([]);
});

test('Enter again sends nothing; nor does the button', async ({ page, show }) => {
  await show('overtaken');
  for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
  await expect(button(page, 'Enviar a ana22')).toBeDisabled();
  await expect(button(page, 'Enviar de todos modos')).toBeVisible();
  await page.clock.runFor(3_000);
  expect(await sent(page)).toEqual([]);
  expect(await calls(page, 'overtaken')).toHaveLength(1);
});

test('sent all the same, when the agent says so, as it is now', async ({ page, show }) => {
  await show('overtaken');
  await box(page).fill('Gracias, Marcos');
  await page.keyboard.press('Shift+Tab');
  await expect(button(page, 'Enviar de todos modos')).toBeFocused();
  await page.keyboard.press('Enter');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'Gracias, Marcos' }]);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
});

for (const way of ['the button', 'Escape'] as const) {
  test(`going on writing puts the question away (${way})`, async ({ page, show }) => {
    await show('overtaken');
    if (way === 'Escape') await page.keyboard.press('Escape');
    else await button(page, 'Seguir editando').click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(box(page)).toHaveValue(TEXT);
    await expect(box(page)).toBeFocused();
    expect(await sent(page)).toEqual([]);
  });
}

test('the question is there again when the agent comes back from another conversation', async ({ page, show }) => {
  await show('overtaken');
  await page.getByRole('option', { name: /^pedro/ }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('option', { name: /^ana22/ }).click();
  await expect(page.getByRole('alert')).toContainText('marcos ya ha respondido');
});

test('a key held down sends once', async ({ page, show }) => {
  await show('thread');
  await box(page).fill('hola');
  await page.keyboard.down('Enter');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'hola' }]);
  await box(page).pressSequentially('más');
  await page.keyboard.down('Enter'); // repeats: it was never let go
  await page.clock.runFor(500);
  expect(await sent(page)).toHaveLength(1);
  await page.keyboard.up('Enter');
});

test('a fault of the question sends', async ({ page, show }) => {
  await show('thread');
  await page.evaluate(() => window.gallery.fail('overtaken', { code: 'server-timeout' }));
  await box(page).fill('hola');
  await box(page).press('Enter');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'hola' }]);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('silence sends too, after two seconds, having said what it waits for', async ({ page, show }) => {
  await show('thread');
  await page.evaluate(() => window.gallery.hold('overtaken'));
  await pause(page);
  await box(page).fill('hola');
  await box(page).press('Enter');
  await page.clock.runFor(400);
  await expect(page.getByText('Comprobando si alguien ha respondido ya…')).toBeVisible();
  await box(page).press('Enter'); // not a second time
  await page.clock.runFor(1_500);
  expect(await sent(page)).toEqual([]);
  await page.clock.runFor(200);
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'hola' }]);
  await page.evaluate(() => window.gallery.release('overtaken'));
  await page.clock.runFor(100);
  expect(await sent(page)).toHaveLength(1);
});

for (const [what, link] of [
  ['extended', { phase: 'live', since: 0, mode: 'extended' }],
  ['away', { phase: 'down', since: 0, retryAt: null, fault: null }],
] as const) {
  test(`nobody is asked where the server is ${what}`, async ({ page, show }) => {
    await show('thread');
    await page.evaluate((next) => window.gallery.emit('change', { seq: 60, link: next }), link);
    await box(page).fill('hola');
    await box(page).press('Enter');
    await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: 'hola' }]);
    expect(await calls(page, 'overtaken')).toEqual([]);
  });
}
