import { PASS } from './support/accounts.ts';
import { expect, test } from './support/fixtures.ts';

test('the server stops and comes back: the status says so, and what was written meanwhile goes out once', async ({
  desk,
  customer,
  server,
}) => {
  const ana = await customer('ana22');
  await desk.open('ana22');
  await server.stop();
  await expect(desk.link).toContainText('sin conexión');
  await desk.send('ana22', 'escrito sin conexión');
  await expect(desk.messages('ana22').last()).toContainText('escrito sin conexión');
  await expect(desk.messages('ana22').last()).toContainText('en cola');
  await server.start();
  await expect(desk.link).toContainText('conectado', { timeout: 40_000 });
  await expect(desk.messages('ana22').last()).not.toContainText('en cola');
  await expect.poll(async () => (await server.stored('ana22')).at(-1)?.mensaje).toBe('escrito sin conexión');
  await ana.back();
  await desk.send('ana22', 'y después');
  await expect.poll(() => ana.received.at(-1)).toStrictEqual([{ de: 'marta', mensaje: 'y después' }]);
  const stored = (await server.stored('ana22')).map(({ mensaje }) => mensaje);
  expect(stored.slice(-2)).toEqual(['escrito sin conexión', 'y después']);
  expect(stored.filter((mensaje) => mensaje === 'escrito sin conexión')).toHaveLength(1);
});

test('what was said while the console was cut off is there when it is back', async ({ desk, customer, server }) => {
  await desk.open('ana22');
  await server.stop();
  await expect(desk.link).toContainText('sin conexión');
  await server.start();
  const ana = await customer('ana22');
  ana.say('durante el corte');
  await expect(desk.messages('ana22').last()).toContainText('durante el corte', { timeout: 40_000 });
  await expect(desk.messages('ana22').filter({ hasText: 'durante el corte' })).toHaveCount(1);
});

test('the session expires: the password is asked for in place, and nothing typed is lost', async ({
  launch,
  customer,
  server,
}) => {
  await server.start({ tokenSeconds: 8 });
  const desk = await launch();
  await desk.signIn({ usuario: 'marta', pass: PASS });
  await expect(desk.list).toBeVisible();
  const expires = Date.now() + 8_000;
  await desk.open('juan1');
  await desk.composer('juan1').fill('a medio escri');
  await expect.poll(() => Date.now(), { timeout: 20_000 }).toBeGreaterThan(expires);
  await server.start(); // a live socket outlives its token; a reconnection does not
  await expect(desk.field.pass).toBeVisible({ timeout: 40_000 });
  await expect(desk.composer('juan1')).toHaveValue('a medio escri');
  await expect(desk.messages('juan1').last()).toContainText('Es para mañana');
  await desk.field.pass.fill(PASS);
  await desk.enter.click();
  await expect(desk.link).toContainText('conectado');
  await expect(desk.composer('juan1')).toHaveValue('a medio escri');
  const juan = await customer('juan1');
  await desk.send('juan1', 'a medio escribir');
  expect(await juan.arrivals(1)).toStrictEqual([[{ de: 'marta', mensaje: 'a medio escribir' }]]);
});
