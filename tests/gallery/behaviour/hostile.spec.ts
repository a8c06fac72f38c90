/** The whole corpus in one page of the real Chromium: every message drawn, every name listed, nothing of it obeyed. */
import type { Page } from '@playwright/test';
import type { Conversation, Mensaje } from '../../../src-shared/model.ts';
import { NAMES, SIZES, TEXTS } from '../../hostile/corpus/index.ts';
import { expect, settle, test } from '../stage.ts';

/** What the page's own machinery leaves of a text on its way in: half a character is none. */
const whole = (texts: readonly string[]) => texts.map((text) => text.toWellFormed());
/** All there is to see is in sight: nothing is left out because it would have to be scrolled to. */
const TALL = { width: 1_200, height: 60_000 };

/** A page that reads on keeps no more of a thread than this and a hundred others. */
const AT_ONCE = 100;
/** What markup would have made; our own signs are `svg.icon`. */
const FORBIDDEN =
  'main :is(img, script, iframe, a[href], style, form[action], object, embed, video, audio, base, meta)';

/** Counts what runs, asks, or leaves. */
async function watch(page: Page): Promise<readonly string[]> {
  const done: string[] = [];
  page.on('dialog', (dialog) => {
    done.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const own = new URL('assets/', page.url()).href; // what the page fetches late is its own
  page.on('request', (request) => request.url().startsWith(own) || done.push(`request ${request.url()}`));
  page.on('popup', (popup) => done.push(`window ${popup.url()}`));
  page.on('framenavigated', (frame) => done.push(`navigation ${frame.url()}`));
  page.on('crash', () => done.push('crash'));
  await page.evaluate(() => Object.assign(window, { hit: () => (document.title = 'ha entrado') }));
  return done;
}

/** Customers appear in the list. */
async function list(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate((names) => {
    const fecha = Date.now();
    const usual = { unread: 1, waitingSince: fecha, draft: '', answeredAt: null, unsent: 0 };
    const upserts: Conversation[] = names.map((de) => ({ ...usual, usuario: de, last: { de, mensaje: de, fecha } }));
    window.gallery.emit('change', { seq: 900, conversations: { upserts, reset: false } });
  }, names);
  await settle(page);
}

let seq = 901;

/** Ana's thread has these and no others. */
async function fill(page: Page, texts: readonly string[]): Promise<void> {
  await page.evaluate(
    ({ texts, seq, removed }) => {
      const usual = { usuario: 'ana22', de: 'ana22', para: 'admin', delivery: 'received', stored: true } as const;
      const fecha = Date.now();
      const upserts: Mensaje[] = texts.map((mensaje, n) => ({
        ...usual,
        id: `h${seq}-${n}`,
        mensaje,
        fecha,
        mark: null,
      }));
      window.gallery.emit('change', { seq, thread: { usuario: 'ana22', upserts, removed } });
    },
    { texts, seq, removed: Array.from({ length: AT_ONCE }, (_, n) => `h${seq - 1}-${n}`) },
  );
  seq += 1;
  await settle(page);
}

/** As it can be copied: buttons and signs among the words have the words themselves. */
const shown = (page: Page) =>
  page.locator('article .words').evaluateAll((all) => all.map((one) => one.textContent ?? ''));

test('nothing runs, nothing leaves, nothing breaks; every text is there as it came', async ({ page, show }) => {
  await show('thread');
  const done = await watch(page);
  await page.setViewportSize(TALL);
  for (let from = 0; from < TEXTS.length; from += AT_ONCE) {
    const texts = whole(TEXTS.slice(from, from + AT_ONCE));
    await fill(page, texts);
    await expect.poll(async () => (await shown(page)).slice(-texts.length)).toEqual(texts);
    await expect(page.locator(FORBIDDEN)).toHaveCount(0);
  }
  await list(page, NAMES);
  await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(NAMES.length);
  await expect(page.locator(FORBIDDEN)).toHaveCount(0);
  for (const name of ['ana\u202egpj.exe', '__proto__', '<img src=x onerror=hit()>']) {
    const seen = name.replace('\u202e', '\ufffd');
    await page
      .getByRole('option')
      .filter({ has: page.getByText(seen, { exact: true }) })
      .first()
      .click();
    await expect(page.locator('h2[title]')).toHaveText(seen);
  }
  await expect(page).toHaveTitle(/^\(\d+\) Mostrador$/);
  expect(done).toEqual([]);
});

test('a megabyte is drawn whole, and the page goes on', async ({ page, show }) => {
  await show('thread');
  const done = await watch(page);
  const [text = ''] = SIZES;
  await fill(page, [text]);
  await expect.poll(async () => (await shown(page)).at(-1)?.length).toBe(text.length);
  await expect(page.getByRole('textbox', { name: 'Mensaje para ana22' })).toBeEditable();
  expect(done).toEqual([]);
});

test('what is copied is text, and nothing besides', async ({ page, show }) => {
  await show('thread');
  const text = '<b>negrita</b> & <img src=x onerror=hit()>';
  await fill(page, [text]);
  const copied = await page
    .locator('article .words')
    .last()
    .evaluate((words) => {
      getSelection()?.selectAllChildren(words);
      const clipboardData = new DataTransfer();
      words.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.types.map((type) => [type, clipboardData.getData(type)]);
    });
  expect(copied).toEqual([['text/plain', text]]);
});
