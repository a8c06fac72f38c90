import type { Page } from '@playwright/test';
import { calls, expectCalls, placeOf, receive, scrollOf } from '../helpers.ts';
import { expect, test } from '../stage.ts';

const log = (page: Page) => page.getByRole('log', { name: 'Conversación con ana22' });
const box = (page: Page) => page.getByRole('textbox', { name: 'Mensaje para ana22' });

test('names author and hour of each message, days apart', async ({ page, show }) => {
  await show('thread');
  const articles = log(page).getByRole('article');
  await expect(articles).toHaveCount(11);
  await expect(articles.first()).toHaveAccessibleName('ana22, 08:47');
  await expect(log(page).getByRole('article', { name: 'Tú, 10:31' })).toContainText('¿Ha llegado todo bien?');
  await expect(log(page).getByRole('article', { name: 'marcos, 09:47' })).toBeVisible();
  await expect(log(page)).toContainText('Ayer');
  await expect(log(page)).toContainText('Hoy');
});

test('says where each of ours stands', async ({ page, show }) => {
  await show('deliveries');
  const words = ['✓ guardado', '✓ guardado', 'sin confirmar', 'no enviado', 'enviado', 'enviando', 'en cola'];
  const mine = log(page).getByRole('article', { name: /^Tú/ });
  await expect(mine).toHaveCount(words.length);
  for (const [index, word] of words.entries()) await expect(mine.nth(index).locator('.delivery')).toHaveText(word);
});

test('opens at its end, having read one page', async ({ page, show }) => {
  await show('long-thread');
  await expect(log(page)).toContainText('400. De acuerdo');
  await expect.poll(async () => (await scrollOf(page)).left).toBe(0);
  await page.clock.runFor(1_000);
  expect(await calls(page, 'thread')).toEqual([{ usuario: 'ana22', before: null, limit: 100 }]);
});

test('reads older pages towards the top without moving what is read, and draws only what is seen', async ({
  page,
  show,
}) => {
  await show('long-thread');
  await expect(log(page)).toContainText('400. De acuerdo');
  await page.evaluate(() => window.gallery.hold('thread'));
  await log(page).evaluate((element) => element.scrollTo(0, 300));
  await expect.poll(async () => (await calls(page, 'thread')).length).toBe(2);
  const seen = await log(page).evaluate((element) => {
    const top = element.getBoundingClientRect().top;
    const articles = [...element.querySelectorAll('article')];
    return articles.find((article) => article.getBoundingClientRect().top > top)?.querySelector('.words')?.textContent;
  });
  await page.clock.runFor(400);
  await expect(log(page)).toContainText('Leyendo mensajes anteriores…');
  const before = await placeOf(page, seen ?? '');
  await page.evaluate(() => window.gallery.release('thread'));
  await expect(log(page)).not.toContainText('Leyendo mensajes anteriores…');
  await page.clock.runFor(500);
  expect(Math.abs((await placeOf(page, seen ?? '')) - before)).toBeLessThanOrEqual(1);
  await expect(async () => {
    await log(page).evaluate((element) => element.scrollTo(0, 0));
    await expect(log(page)).toContainText('Principio de la conversación', { timeout: 500 });
  }).toPass();
  expect(await log(page).getByRole('article').count()).toBeLessThan(80);
});

test('says when older ones cannot be read, and tries again when asked', async ({ page, show }) => {
  await show('long-thread');
  await expect(log(page)).toContainText('400. De acuerdo');
  await page.evaluate(() => window.gallery.fail('thread', { code: 'timeout' }));
  await log(page).evaluate((element) => element.scrollTo(0, 0));
  await expect(log(page).getByRole('alert')).toContainText('No se pudieron leer los anteriores');
  await page.clock.runFor(3_000);
  expect(await calls(page, 'thread')).toHaveLength(2); // it does not insist
  await page.evaluate(() => window.gallery.fail('thread', null));
  await log(page).getByRole('button', { name: 'Reintentar' }).click();
  await expect(log(page).getByRole('alert')).toHaveCount(0);
});

test('a reader at the end sees what comes', async ({ page, show }) => {
  await show('long-thread');
  await receive(page, `${'Una respuesta larga. '.repeat(40)}fin`);
  await expect(log(page).getByRole('article').last()).toContainText('fin');
  await expect.poll(async () => (await scrollOf(page)).left).toBe(0);
  await expect(page.getByRole('button', { name: /nuevo/ })).toHaveCount(0);
});

test('a reader elsewhere is not moved: a pill counts, and takes them to the end', async ({ page, show }) => {
  await show('scrolled-back');
  const { top } = await scrollOf(page);
  await receive(page, 'la tercera');
  const pill = page.getByRole('button', { name: '3 nuevos' });
  await expect(pill).toBeVisible();
  expect((await scrollOf(page)).top).toBe(top);
  await expect(log(page)).toHaveAttribute('aria-live', 'off');
  await pill.click();
  await expect(log(page).getByRole('article').last()).toContainText('la tercera');
  await expect(pill).toHaveCount(0);
  await expect(log(page)).toHaveAttribute('aria-live', 'polite');
});

test('what the agent writes is shown, wherever they were reading', async ({ page, show }) => {
  await show('scrolled-back');
  const fecha = await page.evaluate(() => Date.now());
  const usual = {
    usuario: 'ana22',
    de: 'laura',
    para: 'ana22',
    delivery: 'queued',
    stored: false,
    mark: null,
  } as const;
  const upserts = [{ ...usual, id: 'mine', mensaje: 'lo mío', fecha: fecha + 10 }];
  await page.evaluate((thread) => window.gallery.emit('change', { seq: 50, thread }), {
    usuario: 'ana22',
    upserts,
    removed: [],
  });
  await expect(log(page).getByRole('article').last()).toContainText('lo mío');
  await expect.poll(async () => (await scrollOf(page)).left).toBe(0);
});

test('the end is held when the composer grows and the window shrinks', async ({ page, show }) => {
  await show('long-thread');
  await expect.poll(async () => (await scrollOf(page)).left).toBe(0);
  await box(page).fill('uno\ndos\ntres\ncuatro\ncinco');
  await expect.poll(async () => (await scrollOf(page)).left).toBe(0);
  await page.setViewportSize({ width: 900, height: 500 });
  await expect.poll(async () => (await scrollOf(page)).left).toBe(0);
  await expect(log(page).getByRole('article').last()).toContainText('400.');
});

test('the place is kept while another conversation is read', async ({ page, show }) => {
  await show('scrolled-back');
  const { top } = await scrollOf(page);
  await page.getByRole('option', { name: /^pedro/ }).click();
  await expect(page.getByRole('log', { name: 'Conversación con pedro' })).toBeVisible();
  await page.getByRole('option', { name: /^ana22/ }).click();
  await expect.poll(async () => Math.abs((await scrollOf(page)).top - top)).toBeLessThanOrEqual(2);
});

test('hostile text is text', async ({ page, show }) => {
  await show('hostile');
  await expect(page.getByRole('log').getByRole('article').first()).toContainText('<img src=x onerror=');
  expect(await page.locator('main :is(img, script, b, a)').count()).toBe(0);
  await expect(page).not.toHaveTitle(/dentro/);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText("\uFFFDgnp.exe <b>o'hara</b>");
  await expectCalls(page, 'thread', [{ usuario: "\u202Egnp.exe <b>o'hara</b>", before: null, limit: 100 }]);
});

test('a conversation that cannot be read says so and can be tried again', async ({ page, show }) => {
  await show('thread-failed');
  await expect(page.getByRole('alert')).toContainText('No se pudo leer la conversación');
  await page.evaluate(() => window.gallery.fail('thread', null));
  await page.getByRole('button', { name: 'Reintentar' }).click();
  await expect(log(page).getByRole('article')).toHaveCount(11);
});

test('what came since the last visit begins with a line, which stays until one leaves', async ({ page, show }) => {
  await show('none-open');
  const news = page.getByRole('separator', { name: 'Nuevo desde tu última visita' });
  await page.getByRole('option', { name: /^ana22/ }).click();
  await expect(page.locator('.item', { has: news })).toContainText('No me llega el correo con el seguimiento');
  await receive(page, 'Otra cosa', { unread: 0 });
  await expect(page.getByRole('article').last()).toContainText('Otra cosa');
  await expect(page.locator('.item', { has: news })).toContainText('No me llega el correo con el seguimiento');
  await page.getByRole('option', { name: /^juan1/ }).click();
  await page.getByRole('option', { name: /^ana22/ }).click();
  await expect(page.getByRole('article').last()).toContainText('Otra cosa');
  await expect(news).toHaveCount(0);
});
