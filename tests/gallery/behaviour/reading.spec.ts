import { calls, expectCalls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

test('a link asks first, showing where it leads; then the host opens it', async ({ page, show }) => {
  await show('link-asked');
  const dialog = page.getByRole('dialog', { name: '¿Abrir este enlace?' });
  await expect(dialog).toContainText('ejemplo.es');
  expect(await calls(page, 'open-link')).toEqual([]);
  await dialog.getByRole('button', { name: 'Abrir' }).click();
  await expectCalls(page, 'open-link', [{ url: `https://ejemplo.es/${'a'.repeat(300)}` }]);
  await expect(dialog).toHaveCount(0);
});

test('what the system could not open is said, and the link can be copied', async ({ page, show }) => {
  await show('link-asked');
  const dialog = page.getByRole('dialog', { name: '¿Abrir este enlace?' });
  await page.evaluate(() => window.gallery.fail('open-link', { code: 'link-failed' }));
  await dialog.getByRole('button', { name: 'Abrir' }).click();
  await expect(dialog.getByRole('alert')).toContainText('El sistema no ha podido abrir el enlace');
  await dialog.getByRole('button', { name: 'Copiar enlace' }).click();
  await expect(page.getByText('Copiado')).toBeVisible();
});

test('what hides in a text is shown, and turns nothing round outside', async ({ page, show }) => {
  await show('hostile');
  const message = page.getByRole('article').filter({ hasText: 'Quita el orden' });
  await expect(message.getByRole('img', { name: 'carácter oculto U+202E' })).toBeVisible();
  // A family is one sign, in this browser too.
  await expect(page.getByRole('article').last().getByRole('img')).toHaveCount(0);
  const [before, after] = await message.locator('.words').evaluate((words) => {
    const range = document.createRange();
    const left = (text: Node | null) => {
      if (!text) return 0;
      range.selectNodeContents(text);
      return range.getBoundingClientRect().left;
    };
    return [left(words.firstChild), left(words.childNodes[2] ?? null)];
  });
  expect(after).toBeGreaterThan(before ?? 0);
});

test('customers whose names look alike are told apart, in words', async ({ page, show }) => {
  await show('thread');
  await page.evaluate(() => {
    const twin = {
      usuario: 'аnа22',
      last: null,
      unread: 0,
      waitingSince: null,
      draft: '',
      answeredAt: null,
      unsent: 0,
    }; // with two Cyrillic letters
    window.gallery.emit('change', { seq: 99, conversations: { upserts: [twin], reset: false } });
  });
  await expect(page.getByRole('option', { name: /^ana22.*se parece a «аnа22»/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /^аnа22.*se parece a «ana22»/ })).toBeVisible();
  await expect(page.getByText('se parece a «аnа22»', { exact: true })).toHaveAttribute(
    'title',
    /U\+0061[\s\S]*U\+0430/,
  );
});
