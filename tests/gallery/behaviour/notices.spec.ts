/** Notifications of the browser host, over a recorded `Notification`: a headless browser shows none. */
import type { Page } from '@playwright/test';
import { calls, expectCalls } from '../helpers.ts';
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
  page.evaluate(() =>
    window.gallery.emit('notice', { usuario: 'pedro', people: 0, minutes: 0, title: 'pedro', body: '<b>hola</b>' }),
  );

test('permission is asked for by a click, never before; then notices are raised', async ({ page, show }) => {
  await record(page, 'default');
  await show('notify-offer');
  await notify(page);
  expect([await notices(page), await page.evaluate(() => window.asked)]).toEqual([[], 0]);
  await page.getByRole('button', { name: 'Activar avisos' }).click();
  await expect(page.getByRole('button', { name: 'Activar avisos' })).toHaveCount(0);
  await notify(page);
  expect(await notices(page)).toEqual([{ title: 'pedro', body: '<b>hola</b>', tag: 'of pedro', closed: false }]);
});

test('one for many is worded here, and leads to the list', async ({ page, show }) => {
  await record(page, 'granted');
  await show('notify-offer');
  await page.evaluate(() =>
    window.gallery.emit('notice', { usuario: null, people: 7, minutes: 0, title: '', body: '' }),
  );
  expect((await notices(page)).map(({ title }) => title)).toEqual(['7 personas más escriben']);
});

test('the check says where the way stops, why the last had none, and what the agent saw', async ({ page, show }) => {
  await show('notices');
  const dialog = page.getByRole('dialog', { name: '¿Funcionan mis avisos?' });
  const lines = dialog.getByRole('listitem');
  await expect(lines.filter({ hasText: 'El escritorio tiene quien los muestre.' })).toContainText('Aquí se para.');
  await expect(lines.filter({ hasText: 'ana22' })).toContainText('sin aviso, lo tenías delante.');
  await expectCalls(page, 'test-notice', [{ title: 'Aviso de prueba', body: 'Si lees esto, los avisos funcionan.' }]);
  await dialog.getByRole('button', { name: 'No lo veo' }).click();
  await expect(dialog.getByText('Mira el centro de notificaciones')).toBeVisible();
});

test('quiet hours are chosen, said while they last, and ended by the agent', async ({ page, show }) => {
  await show('quiet');
  const hours = page.getByRole('group', { name: 'Horario sin avisos' });
  await hours.getByRole('checkbox', { name: 'sábado' }).check();
  await hours.getByLabel('Hasta').fill('10:30');
  const asked = await calls(page, 'settings');
  expect(asked.at(-1)).toEqual({ quietHours: { from: '18:00', to: '10:30', days: [1, 2, 3, 4, 5, 6] } });
  await page.keyboard.press('Escape');
  await expect(page.getByText('Sin avisos hasta')).toBeVisible();
  await page.getByRole('button', { name: 'Volver a avisar' }).click();
  await expect(page.getByText('Sin avisos hasta')).toHaveCount(0);
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
