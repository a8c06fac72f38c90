/** Notifications of the browser host, over a recorded `Notification`: a headless browser shows none. */
import type { Page } from '@playwright/test';
import { expect, test } from '../stage.ts';

declare global {
  interface Window {
    notices: { title: string; body: string | undefined; tag: string | undefined; closed: boolean; click(): void }[];
    asked: number;
  }
}

async function record(page: Page, permission: NotificationPermission): Promise<void> {
  await page.addInitScript((initial) => {
    window.notices = [];
    window.asked = 0;
    class Recorded extends EventTarget {
      static permission = initial;
      static requestPermission(): Promise<NotificationPermission> {
        window.asked++;
        Recorded.permission = 'granted';
        return Promise.resolve('granted');
      }
      readonly #entry: Window['notices'][number];
      constructor(title: string, options: NotificationOptions = {}) {
        super();
        const click = () => void this.dispatchEvent(new Event('click'));
        this.#entry = { title, body: options.body, tag: options.tag, closed: false, click };
        window.notices.push(this.#entry);
      }
      close(): void {
        this.#entry.closed = true;
      }
    }
    Object.defineProperty(window, 'Notification', { value: Recorded });
  }, permission);
}

const notices = (page: Page) =>
  page.evaluate(() => window.notices.map(({ title, body, tag, closed }) => ({ title, body, tag, closed })));
const notify = (page: Page) =>
  page.evaluate(() => window.gallery.emit('notice', { usuario: 'pedro', title: 'pedro', body: '<b>hola</b>' }));

test('permission is asked for by a click, never before; then notices are raised', async ({ page, show }) => {
  await record(page, 'default');
  await show('notify-offer');
  await notify(page);
  expect([await notices(page), await page.evaluate(() => window.asked)]).toEqual([[], 0]);
  await page.getByRole('button', { name: 'Activar avisos' }).click();
  await expect(page.getByRole('button', { name: 'Activar avisos' })).toHaveCount(0);
  await notify(page);
  expect(await notices(page)).toEqual([{ title: 'pedro', body: '<b>hola</b>', tag: 'pedro', closed: false }]);
});

test('a click opens the conversation; a newer one, or a cleared one, closes the former', async ({ page, show }) => {
  await record(page, 'granted');
  await show('notify-offer');
  await expect(page.getByRole('button', { name: 'Activar avisos' })).toHaveCount(0);
  await notify(page);
  await notify(page);
  expect((await notices(page)).map(({ closed }) => closed)).toEqual([true, false]);
  await page.evaluate(() => window.notices.at(-1)?.click());
  await expect(page.getByRole('log', { name: 'Conversación con pedro' })).toBeVisible();
  await notify(page);
  await page.evaluate(() => window.gallery.emit('notice-cleared', { usuario: 'pedro' }));
  expect((await notices(page)).map(({ closed }) => closed)).toEqual([true, true, true]);
});

test('"not now" is remembered by the browser', async ({ page, show }) => {
  await record(page, 'default');
  await show('notify-offer');
  await page.getByRole('button', { name: 'Ahora no' }).click();
  await show('notify-offer');
  await expect(page.getByRole('log')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Activar avisos' })).toHaveCount(0);
});

test('a browser that forbids them is told of in the status line', async ({ page, show }) => {
  await record(page, 'denied');
  await show('notify-offer');
  await expect(page.getByRole('contentinfo')).toContainText('Avisos bloqueados por el navegador');
});

test('in Electron the page asks for nothing', async ({ page, show }) => {
  await record(page, 'default');
  await show('thread');
  await expect(page.getByRole('button', { name: 'Activar avisos' })).toHaveCount(0);
});
