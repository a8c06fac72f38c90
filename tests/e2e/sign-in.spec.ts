import { MARTA, PASS } from './support/accounts.ts';
import { expect, test } from './support/fixtures.ts';

test('a wrong password says so and keeps what was typed; the right one enters', async ({ launch, server }) => {
  const desk = await launch({ server: null });
  await desk.signIn({ ...MARTA, pass: 'no es esta', server: server.url });
  await expect(desk.alert).toContainText(/contraseña/i);
  await expect(desk.field.server).toHaveValue(server.url);
  await expect(desk.field.usuario).toHaveValue(MARTA.usuario);
  await desk.field.pass.fill(PASS);
  await desk.enter.click();
  await expect(desk.list).toBeVisible();
  await expect(desk.link).toContainText('conectado');
});

test('too many attempts: the wait is counted down, and then it enters', async ({ launch, server }) => {
  await server.start({ login: { max: 1, windowMs: 10_000 } });
  const desk = await launch();
  await desk.signIn({ ...MARTA, pass: 'no es esta' });
  await expect(desk.alert).toContainText(/contraseña/i);
  await desk.field.pass.fill(PASS);
  await desk.enter.click();
  const seconds = async () => Number(/\d:(\d\d)/.exec((await desk.alert.textContent()) ?? '')?.[1]);
  await expect.poll(seconds).toBeGreaterThan(1);
  await expect.poll(seconds, { intervals: [100] }).toBe(1); // shown for one second: a poll once a second can miss it
  await expect(desk.alert).not.toContainText(/\d:\d\d/);
  await desk.field.pass.fill(PASS);
  await desk.enter.click();
  await expect(desk.list).toBeVisible();
});

test('a server that is not there, one that never answers, one that is something else: each said in words', async ({
  launch,
  server,
}) => {
  const desk = await launch();
  await server.stop();
  await desk.signIn(MARTA);
  await expect(desk.alert).toBeVisible();
  const unreachable = await desk.alert.textContent();
  await server.start();
  await desk.signIn({ ...MARTA, server: 'esto no es una dirección' });
  await expect(desk.alert).not.toHaveText(unreachable ?? '');
  await expect(desk.alert).toBeVisible();
  await desk.signIn({ ...MARTA, server: server.url });
  await expect(desk.list).toBeVisible();
});
