import { expectCalls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

test('the host knows what is open, and whether the window has the focus', async ({ page, show }) => {
  await show('none-open');
  await expectCalls(page, 'attention', [{ open: null, focused: true }]);
  await page.getByRole('option', { name: /^ana22/ }).click();
  await page.evaluate(() => {
    document.hasFocus = () => false;
    window.dispatchEvent(new Event('blur'));
    window.dispatchEvent(new Event('blur'));
  });
  await page.evaluate(() => {
    document.hasFocus = () => true;
    window.dispatchEvent(new Event('focus'));
  });
  await expectCalls(page, 'attention', [
    { open: null, focused: true },
    { open: 'ana22', focused: true },
    { open: 'ana22', focused: false },
    { open: 'ana22', focused: true },
  ]);
});

test('a hidden page is not looked at', async ({ page, show }) => {
  await show('thread');
  await expectCalls(page, 'attention', [{ open: 'ana22', focused: true }]);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expectCalls(page, 'attention', [
    { open: 'ana22', focused: true },
    { open: 'ana22', focused: false },
  ]);
});

test('nobody signed in looks at nothing', async ({ page, show }) => {
  await show('sign-in');
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeVisible();
  await expectCalls(page, 'attention', []);
});
