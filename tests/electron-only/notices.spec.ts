import { PASS } from '../e2e/support/accounts.ts';
import { connectCustomer } from '../e2e/support/customer.ts';
import { watchBadge } from '../e2e/support/hosts/electron.ts';
import { openNotifications } from '../e2e/support/notifications.ts';
import { call, expect, test } from './support/signed-in.ts';

const HOSTILE = [
  ['<b>negrita</b> & <img src=x> &lt;', '&lt;b&gt;negrita&lt;/b&gt; &amp; &lt;img src=x&gt; &amp;lt;'],
  ['uno\ndos\u0007\u001b[2J\u202etres', 'uno dos [2Jtres'],
  ['x'.repeat(60_000), `${'x'.repeat(239)}…`],
  ['👍'.repeat(300), `${'👍'.repeat(239)}…`],
] as const;

test('a customer’s words arrive as words: no markup, no controls, no flood; one notification each', async ({
  program,
  signIn,
  ana,
}) => {
  const notifications = await openNotifications();
  test.skip(notifications === null, 'no dunst here to say what the desktop showed');
  if (!notifications) return;
  await signIn(program);
  await call(program.page, 'attention', { open: null, focused: false });
  for (const [mensaje, shown] of HOSTILE) {
    // Read, it is over: the next one is raised at once.
    for (const open of ['ana22', null]) await call(program.page, 'attention', { open, focused: open !== null });
    await notifications.reset();
    ana.say(mensaje);
    await expect.poll(notifications.displayed, mensaje.slice(0, 20)).toBe(1);
    expect((await notifications.read()).map(({ body }) => body)).toEqual([shown]);
  }
});

test('a conversation has one notification at a time: the first at once, then the newest of those that came', async ({
  program,
  signIn,
  ana,
}) => {
  const notifications = await openNotifications();
  test.skip(notifications === null, 'no dunst here to say what the desktop showed');
  if (!notifications) return;
  await signIn(program);
  await call(program.page, 'attention', { open: null, focused: false });
  await notifications.reset();
  for (const mensaje of ['uno', 'dos', 'tres']) ana.say(mensaje);
  await expect.poll(notifications.count, { timeout: 15_000 }).toBe(2);
  await expect.poll(notifications.displayed).toBe(1);
  const raised = (await notifications.read()).map(({ summary, body }) => `${summary}: ${body}`);
  expect(raised).toEqual(['ana22: uno', 'ana22 (3): tres']);
});

test('none while it is quiet, and it says why; the one to try is shown all the same', async ({
  program,
  signIn,
  ana,
}) => {
  const notifications = await openNotifications();
  test.skip(notifications === null, 'no dunst here to say what the desktop showed');
  if (!notifications) return;
  await signIn(program);
  await call(program.page, 'attention', { open: null, focused: false });
  await call(program.page, 'settings', { quietUntil: Date.now() + 60_000 });
  await notifications.reset();
  ana.say('¿Hay alguien?');
  await expect
    .poll(async () => (await call(program.page, 'notice-check', {})) as object)
    .toMatchObject({
      result: { verdicts: [{ usuario: 'ana22', why: 'quiet' }], facts: { supported: true, daemon: true } },
    });
  await call(program.page, 'test-notice', { title: 'Aviso de prueba', body: 'hola' });
  await expect.poll(notifications.displayed).toBe(1);
  expect((await notifications.read()).map(({ summary }) => summary)).toEqual(['Aviso de prueba']);
});

test('the desktop’s own “do not disturb” is seen, and named as the reason', async ({ program, signIn, ana }) => {
  const notifications = await openNotifications();
  test.skip(notifications === null, 'no dunst here to be paused');
  if (!notifications) return;
  await signIn(program);
  await call(program.page, 'attention', { open: null, focused: false });
  const checked = async () => (await call(program.page, 'notice-check', {})) as object;
  expect(await checked()).toMatchObject({ result: { facts: { hushed: false } } });
  await notifications.pause(true);
  try {
    ana.say('¿Hay alguien?');
    const held = { verdicts: [{ usuario: 'ana22', why: 'held' }], facts: { hushed: true } };
    await expect.poll(checked).toMatchObject({ result: held });
  } finally {
    await notifications.pause(false);
  }
});

test('a colleague’s answer takes the notification away', async ({ program, signIn, server }) => {
  const notifications = await openNotifications();
  test.skip(notifications === null, 'no dunst here to say what the desktop showed');
  if (!notifications) return;
  await server.stop();
  await server.start({ extended: true }); // one that tells of it
  await signIn(program);
  await call(program.page, 'attention', { open: null, focused: false });
  await notifications.reset();
  const ana = await connectCustomer(server.url, 'ana22', PASS);
  ana.say('¿Hay alguien?');
  await expect.poll(notifications.displayed).toBe(1);
  const colleague = await connectCustomer(server.url, 'admin', PASS);
  colleague.say('Ya voy', 'ana22');
  await expect.poll(notifications.displayed, { timeout: 5_000 }).toBe(0); // by itself it stays for ten
  colleague.close();
  ana.close();
});

test('a click brings the hidden window back, on that conversation', async ({ program, signIn, ana }) => {
  const notifications = await openNotifications();
  test.skip(notifications === null, 'no dunst here to say what the desktop showed');
  if (!notifications) return;
  await signIn(program);
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await call(program.page, 'attention', { open: null, focused: false });
  await notifications.reset();
  const commanded = program.page.evaluate(
    () => new Promise((resolve) => window.mostrador.subscribe('command', resolve)),
  );
  ana.say('¿Hola?');
  await expect.poll(notifications.displayed).toBe(1);
  await notifications.click();
  expect(await commanded).toEqual({ name: 'open-conversation', usuario: 'ana22' });
  await expect
    .poll(() => program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
});

test('the badge carries what is unread, and nothing once it is read', async ({ program, signIn, ana }) => {
  await signIn(program);
  await call(program.page, 'attention', { open: 'juan1', focused: true });
  await call(program.page, 'attention', { open: null, focused: true });
  const badge = await watchBadge(program.app);
  ana.say('uno');
  ana.say('dos');
  await expect.poll(badge).toBe(2);
  await call(program.page, 'attention', { open: 'ana22', focused: true });
  await expect.poll(badge).toBe(0);
});

test('in the end the window comes forward by itself, beside the notification, and takes no keys', async ({
  program,
  signIn,
  server,
}) => {
  const isVisible = () => program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await signIn(program);
  await call(program.page, 'attention', { open: null, focused: false });
  await call(program.page, 'settings', { escalation: 'stepwise' });
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await expect.poll(isVisible).toBe(false);
  const fecha = Date.now() - 21 * 60_000;
  await server.running.mensajes.importMensajes([{ de: 'lucía', para: 'admin', mensaje: '¿Hola?', fecha }]);
  await server.start();
  await expect.poll(isVisible, { timeout: 20_000 }).toBe(true);
});

/** Only macOS and Windows have the field; the event is told of here as they tell it, twice. */
test('what is written in the notification itself is sent, once', async ({ program, signIn, ana }) => {
  await signIn(program);
  await call(program.page, 'attention', { open: null, focused: false });
  await program.app.evaluate(({ Notification }) => {
    const { show } = Notification.prototype;
    Notification.prototype.show = function reply() {
      show.call(this);
      setImmediate(() => {
        for (const _ of ['first', 'again']) this.emit('reply', { reply: 'Ya voy' }, 'Ya voy');
      });
    };
  });
  ana.say('¿Hay alguien?');
  expect(await ana.arrivals(1)).toStrictEqual([[{ de: 'marta', mensaje: 'Ya voy' }]]);
  await expect
    .poll(() => call(program.page, 'thread', { usuario: 'ana22', before: null, limit: 3 }))
    .toMatchObject({
      result: { mensajes: [{}, { mensaje: '¿Hay alguien?' }, { mensaje: 'Ya voy', delivery: 'confirmed' }] },
    });
  expect(ana.received).toHaveLength(1);
});
