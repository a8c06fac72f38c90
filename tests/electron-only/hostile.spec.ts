/** The corpus in real Electron: history, live, title, tray, notifications, log. What is drawn: tests/gallery. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BODY_MAX, escapeMarkup, plainText } from '../../src-main/notice-text.ts';
import { consolePage } from '../e2e/support/console-page.ts';
import { openNotifications } from '../e2e/support/notifications.ts';
import { NAMES, TEXTS } from '../hostile/corpus/index.ts';
import { NOTIFICATION_MARKUP } from '../hostile/corpus/markup.ts';
import { call, expect, type Program, test } from './support/signed-in.ts';
import { watchStatusIcons } from './support/status-watcher.ts';

const whole = (texts: readonly string[]) => texts.map((text) => text.toWellFormed());
/** What the server's own tables can call anybody. */
const CUSTOMERS = NAMES.filter((name) => name.length <= 100 && !name.includes('\0') && name !== 'admin');

/** Counts what runs, asks, leaves or breaks; and keeps what the tray says. */
async function watch({ app, page }: Program) {
  const done: string[] = [];
  page.on('dialog', (dialog) => done.push(dialog.message()));
  // What the page fetches late is its own.
  page.on('request', (request) => request.url().startsWith('mostrador://app/assets/') || done.push(request.url()));
  page.on('crash', () => done.push('crash'));
  page.on('framenavigated', (frame) => done.push(frame.url()));
  await page.evaluate(() => Object.assign(window, { hit: () => (document.title = 'ha entrado') }));
  const tips = await app.evaluateHandle(({ Tray }) => {
    const said: string[] = [];
    const original = Tray.prototype.setToolTip;
    Tray.prototype.setToolTip = function setToolTip(tip: string) {
      said.push(tip);
      original.call(this, tip);
    };
    return said;
  });
  return { done, tips: () => tips.jsonValue() };
}

/** All that was said to Ana, or by her, as the page gets it. */
async function threadOf({ page }: Program): Promise<readonly string[]> {
  const reply = await call(page, 'thread', { usuario: 'ana22', before: null, limit: 500 });
  const { mensajes } = (reply as { readonly result: { readonly mensajes: readonly { mensaje: string }[] } }).result;
  return mensajes.map(({ mensaje }) => mensaje);
}

test('nothing of it runs, leaves or breaks anything; all of it is there', async ({
  launch,
  server,
  signIn,
  ana,
  folder,
}) => {
  const stop = await watchStatusIcons();
  // Ana has waited longest: she is the first in the list.
  const said = TEXTS.map((mensaje, n) => ({
    de: 'ana22',
    para: 'admin',
    mensaje,
    fecha: Date.now() - 1e8 + n * 1_000,
  }));
  const others = CUSTOMERS.map((de) => ({ de, para: 'admin', mensaje: de, fecha: Date.now() - 60_000 }));
  await server.running.mensajes.importMensajes([...said, ...others]);
  const program = await launch();
  await signIn(program);
  const { done, tips } = await watch(program);
  await expect.poll(() => threadOf(program)).toEqual(expect.arrayContaining(whole(TEXTS)));
  await consolePage(program.page).open('ana22');
  for (const text of TEXTS) ana.say(`${text} (otra vez)`);
  await expect.poll(async () => (await threadOf(program)).at(-1)).toBe(`${TEXTS.at(-1)} (otra vez)`);
  expect(await threadOf(program)).toEqual(expect.arrayContaining(whole(TEXTS.map((text) => `${text} (otra vez)`))));
  expect(await program.page.title()).toMatch(/^(\(\d+\) )?Mostrador$/);
  const shown = await tips();
  if (stop) expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((tip) => !/^Mostrador( · \d+ mensajes? sin leer)?$/.test(tip))).toEqual([]);
  expect(done).toEqual([]);
  stop?.();
  const lines = (await readFile(join(folder, 'profile/logs/mostrador.log'), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => typeof JSON.parse(line).fact)).toEqual(lines.map(() => 'string'));
  expect(lines.filter((line) => /malo\.example|hit\(\)|DROP TABLE/.test(line))).toEqual([]);
});

test('notifications: the daemon, which reads markup, is given text', async ({ standing: { page } }) => {
  const notifications = await openNotifications();
  test.skip(notifications === null, 'no dunst here to say what the desktop showed');
  if (!notifications) return;
  for (const body of [
    ...NOTIFICATION_MARKUP.map((text) => text.slice(0, 200)),
    'ana\u202egpj.exe',
    '\u001b[2J\u0000x',
  ]) {
    await notifications.reset();
    expect(await call(page, 'test-notice', { title: body, body })).toMatchObject({ ok: true });
    await expect.poll(notifications.displayed).toBe(1);
    expect((await notifications.read()).map((one) => one.body)).toEqual([escapeMarkup(plainText(body, BODY_MAX))]);
  }
});
