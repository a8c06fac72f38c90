import type { Page } from '@playwright/test';
import { expectCalls, scrollOf } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const line = (page: Page) => page.getByRole('log').getByRole('separator', { name: /^sin conexión/ });
const articles = (page: Page) => page.getByRole('log').getByRole('article');

/** The texts of the messages right before and after the line. */
function around(page: Page): Promise<readonly (string | undefined)[]> {
  return line(page).evaluate((separator) => {
    const all = [...document.querySelectorAll('.words, [role=separator].gap')];
    const at = all.indexOf(separator);
    return [all[at - 1]?.textContent, all[at + 1]?.textContent];
  });
}

test('a cut that goes on stands before what was written since', async ({ page, show }) => {
  await show('gap-open');
  await expect(line(page)).toHaveAccessibleName('sin conexión desde 10:46');
  await expect(line(page)).toHaveText('sin conexión desde 10:46');
  expect(await around(page)).toEqual(['¿Me ayudáis?', 'Voy a llamar al repartidor ahora mismo.']);
});

test('a cut that ended says both hours, in its place, and goes when nothing is missing', async ({ page, show }) => {
  await show('gap-closed');
  await expect(line(page)).toHaveAccessibleName('sin conexión 10:37–10:45');
  expect(await around(page)).toEqual([
    'Buenos días, Ana. ¿Ha llegado todo bien?',
    'No me llega el correo con el seguimiento, y el repartidor no ha pasado.',
  ]);
  await page.evaluate(() => window.gallery.emit('change', { seq: 60, gap: null }));
  await expect(line(page)).toHaveCount(0);
  await expect(articles(page)).toHaveCount(11);
});

test('of another day, it names the day', async ({ page, show }) => {
  await show('gap-overnight');
  await expect(line(page)).toHaveAccessibleName('sin conexión ayer, 20:47–10:45');
});

test('a reader at the end sees the line come', async ({ page, show }) => {
  await show('long-thread');
  await expect.poll(async () => (await scrollOf(page)).left).toBe(0);
  await page.evaluate(() => window.gallery.emit('change', { seq: 60, gap: { from: Date.now(), to: null } }));
  await expect(line(page)).toBeInViewport();
  await page.clock.runFor(200);
  await expect.poll(async () => (await scrollOf(page)).left).toBe(0);
});

test('not drawn where its place is not loaded', async ({ page, show }) => {
  await show('long-thread');
  await expect(articles(page).last()).toContainText('400.');
  await page.evaluate(() =>
    window.gallery.emit('change', { seq: 60, gap: { from: Date.now() - 200 * 60_000, to: Date.now() } }),
  );
  await page.evaluate(() => document.querySelector('[role=log]')?.scrollTo(0, 2_000));
  await expect(line(page)).toHaveCount(0);
});

test('waits, days and cuts are counted in the server’s time; countdowns in this machine’s', async ({ page, show }) => {
  await show('gap-open');
  const wait = page.locator('.thread-header .waiting');
  await expect(wait).toHaveText('4 min esperando');
  await page.evaluate(() => window.gallery.emit('change', { seq: 60, skew: 3 * 60_000 }));
  await expect(wait).toHaveText('7 min esperando');
  await expect(page.getByRole('option', { name: /^ana22/ })).toHaveAccessibleName(/7 min esperando/);
  await expect(line(page)).toHaveAccessibleName('sin conexión desde 10:49');
  await expect(page.getByRole('status', { name: 'Conexión' })).toContainText(/reintento en \d+ s/);
  await page.evaluate(() => window.gallery.emit('change', { seq: 61, skew: 24 * 3_600_000 }));
  await expect(page.locator('.day').last()).toHaveText('Ayer');
});

test('each warning is said once and put away by itself; the host is told with the last', async ({ page, show }) => {
  await show('warnings');
  const alerts = page.getByRole('alert');
  await expect(alerts).toHaveCount(2);
  await expect(alerts.first()).toContainText('confirmaba cada mensaje y ahora no puede');
  await expect(alerts.last()).toContainText('Se han conservado 2 mensajes sin enviar, y puede faltar alguno');
  await page.getByRole('button', { name: 'Entendido' }).first().click();
  await expect(alerts).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Mensaje para ana22' })).toBeFocused();
  await expectCalls(page, 'dismiss-warnings', []);
  await page.getByRole('button', { name: 'Entendido' }).click();
  await expectCalls(page, 'dismiss-warnings', [{}]);
  await expect(page.getByRole('button', { name: 'Entendido' })).toHaveCount(0);
});

test('drawn again after another screen, a warning is quiet', async ({ page, show }) => {
  await show('warnings');
  await expect(page.getByRole('alert')).toHaveCount(2);
  await page.evaluate(() => window.gallery.emit('change', { seq: 60, session: { phase: 'starting' } }));
  await expect(page.getByRole('button', { name: 'Entendido' })).toHaveCount(0);
  await page.evaluate(() => {
    const agent = { usuario: 'laura', nombre: null, rol: 'admin', imagen: null } as const;
    const session = { phase: 'signed-in', server: 'https://soporte.ejemplo.es', agent } as const;
    window.gallery.emit('change', { seq: 61, session });
  });
  await expect(page.getByRole('button', { name: 'Entendido' })).toHaveCount(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a warning that could not be put away is there to be tried again', async ({ page, show }) => {
  await show('warnings-english');
  await page.evaluate(() => window.gallery.fail('dismiss-warnings', { code: 'host-gone' }));
  const read = page.getByRole('button', { name: 'Got it' });
  await read.first().click();
  await read.click();
  await expectCalls(page, 'dismiss-warnings', [{}]);
  await expect(read).toHaveCount(1);
});

test('how the server is, for who asks', async ({ page, show }) => {
  await show('thread');
  const status = page.getByRole('status', { name: 'Conexión' });
  await expect(status).toHaveAttribute('title', /no confirma/);
  await page.evaluate(() =>
    window.gallery.emit('change', { seq: 60, link: { phase: 'live', since: 0, mode: 'extended' } }),
  );
  await expect(status).toHaveAttribute('title', 'El servidor confirma cada mensaje.');
  await page.evaluate(() =>
    window.gallery.emit('change', { seq: 61, link: { phase: 'live', since: 0, mode: 'pending' } }),
  );
  await expect(status).not.toHaveAttribute('title', /./);
});
