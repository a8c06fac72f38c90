import type { Page } from '@playwright/test';
import { calls, expectCalls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const box = (page: Page) => page.getByRole('textbox', { name: 'Mensaje para ana22' });
const mine = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
const action = (page: Page, name: string) => page.getByRole('button', { name });
/** The whole id of the message is the host's business: what was asked for is the one on screen. */
const idOf = async (page: Page, name: 'resend' | 'discard') => (await calls(page, name)) as readonly { id: string }[];

test('one in doubt is sent again, in its place a new one, and the focus goes to the composer', async ({
  page,
  show,
}) => {
  await show('doubtful');
  await expect(mine(page, 'Voy a llamar').locator('.delivery')).toHaveText('sin confirmar');
  await action(page, 'Reintentar: Voy a llamar al repartidor ahora mismo.').click();
  await expect.poll(async () => (await idOf(page, 'resend')).length).toBe(1);
  await expect(mine(page, 'Voy a llamar')).toHaveCount(1);
  await expect(mine(page, 'Voy a llamar').locator('.delivery')).toHaveText('en cola');
  await expect(box(page)).toBeFocused();
});

test('pressed twice, it is sent again once', async ({ page, show }) => {
  await show('doubtful');
  await page.evaluate(() => window.gallery.hold('resend'));
  await action(page, 'Reintentar: Voy a llamar').click();
  await action(page, 'Reintentar: Voy a llamar').click();
  await page.evaluate(() => window.gallery.release('resend'));
  await expect(mine(page, 'Voy a llamar').locator('.delivery')).toHaveText('en cola');
  expect(await calls(page, 'resend')).toHaveLength(1);
});

test('edited: its text goes after what is there, is kept by the host, and only then it is taken away', async ({
  page,
  show,
}) => {
  await show('doubtful');
  await box(page).fill('Ya había escrito esto');
  await action(page, 'Editar: Te digo algo').click();
  await expect(box(page)).toHaveValue('Ya había escrito esto\nTe digo algo antes de las doce.');
  await expect(mine(page, 'Te digo algo')).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  const order = await page.evaluate(() =>
    window.gallery.calls.map(({ name }) => name).filter((name) => name === 'draft' || name === 'discard'),
  );
  expect(order.slice(-2)).toEqual(['draft', 'discard']);
});

test('one that is gone meanwhile says so, and its text is not left twice', async ({ page, show }) => {
  await show('doubtful');
  await box(page).fill('antes');
  await page.evaluate(() => window.gallery.fail('discard', { code: 'message-unknown' }));
  await action(page, 'Editar: Te digo algo').click();
  await expect(page.getByRole('alert')).toContainText('Ese mensaje ya no está.');
  await expect(box(page)).toHaveValue('antes');
});

test('discarding asks once; a key pressed twice discards nothing', async ({ page, show }) => {
  await show('doubtful');
  const discard = action(page, 'Descartar: Voy a llamar');
  await discard.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: '¿Descartarlo?' })).toBeVisible();
  await expect(action(page, 'Conservar: Voy a llamar')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(discard).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(discard).toBeFocused();
  expect(await calls(page, 'discard')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(mine(page, 'Voy a llamar')).toHaveCount(0);
  expect(await calls(page, 'discard')).toHaveLength(1);
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
});

test('the choices are reached with the keyboard from the thread', async ({ page, show }) => {
  await show('doubtful');
  await page.getByRole('log').focus();
  for (const name of ['Reintentar', 'Editar', 'Descartar']) {
    await page.keyboard.press('Tab');
    await expect(action(page, `${name}: Voy a llamar`)).toBeFocused();
  }
});

test('a queued one can be called back: to an empty composer without asking', async ({ page, show }) => {
  await show('gap-open');
  await action(page, 'Cancelar envío: Te digo algo').click();
  await expect(box(page)).toHaveValue('Te digo algo antes de las doce.');
  await expect(mine(page, 'Te digo algo')).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await action(page, 'Cancelar envío: Voy a llamar').click();
  await action(page, 'Descartar: Voy a llamar').click(); // the composer is not empty: it asks
  await expect(mine(page, 'Voy a llamar')).toHaveCount(0);
  await expect(box(page)).toHaveValue('Te digo algo antes de las doce.');
});

test('with the link live, only one that has waited offers to be called back', async ({ page, show }) => {
  await show('thread');
  const fecha = await page.evaluate(() => Date.now());
  const usual = { usuario: 'ana22', de: 'laura', para: 'ana22', stored: false, mark: null } as const;
  const one = { ...usual, id: 'q', mensaje: 'recién escrito', fecha, delivery: 'queued' } as const;
  await page.evaluate(
    (mensaje) =>
      window.gallery.emit('change', { seq: 60, thread: { usuario: 'ana22', upserts: [mensaje], removed: [] } }),
    one,
  );
  await expect(mine(page, 'recién escrito')).toHaveCount(1);
  await expect(action(page, 'Cancelar envío: recién escrito')).toHaveCount(0);
  await page.clock.runFor(4_000);
  await expect(action(page, 'Cancelar envío: recién escrito')).toBeVisible();
});

test('what the server made of a message is said', async ({ page, show }) => {
  await show('marked');
  await expect(mine(page, 'otra vez la foto')).toContainText('el servidor no lo guardó');
  await expect(mine(page, 'Recibida, gracias')).toContainText('el servidor lo guardó cambiado');
  await expect(mine(page, 'La paso a logística').locator('.delivery')).toHaveText('✓ guardado');
  await expect(page.getByRole('button', { name: /^(Reintentar|Editar|Descartar|Cancelar)/ })).toHaveCount(0);
  await expectCalls(page, 'resend', []);
});
