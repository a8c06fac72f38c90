import { calls, expectCalls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const TEXT = 'Buenos días, Ana. Lo miro ahora mismo.';
const ALSO = { usuario: 'ana22', estado: 'mirando' } as const;

test('a colleague who answers is named; the first Enter asks, the second sends', async ({ page, show }) => {
  await show('crowded');
  await expect(page.getByRole('alert')).toHaveText('marta está respondiendo a ana22: ¿enviar igualmente?');
  await expect(page.getByText('marta está respondiendo', { exact: true })).toBeVisible();
  await expect(page.getByRole('option', { name: /^ana22.*, marta está respondiendo/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /^pedro.*, marcos mira esta conversación/ })).toBeVisible();
  expect(await calls(page, 'mensaje_privado')).toEqual([]);
  await page.getByRole('textbox', { name: 'Mensaje para ana22' }).press('Enter');
  await expectCalls(page, 'mensaje_privado', [{ para: 'ana22', mensaje: TEXT }]);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('when they leave, so do question, words and mark; who looks is counted', async ({ page, show }) => {
  await show('crowded');
  const emit = (seq: number, colleagues: { de: string; usuario: string; estado: 'mirando' }[]) =>
    page.evaluate((payload) => window.gallery.emit('change', payload), { seq, colleagues });
  await emit(60, [
    { de: 'leo', ...ALSO },
    { de: 'marcos', ...ALSO },
    { de: 'marta', ...ALSO },
  ]);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('leo y 2 más miran esta conversación', { exact: true })).toBeVisible();
  await emit(61, []);
  await expect(page.getByText(/miran esta conversación/)).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Mensaje para ana22' })).toHaveValue(TEXT);
});
