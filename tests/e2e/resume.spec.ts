import { PASS } from './support/accounts.ts';
import { expect, test } from './support/fixtures.ts';

test('opened again, the session is resumed and what was being written is there', async ({ desk, launch }) => {
  await desk.open('ana22');
  await desk.composer('ana22').fill('borrador de ayer');
  await expect(desk.conversation('ana22')).toHaveAccessibleName(/borrador/);
  await desk.close();
  const again = await launch();
  await expect(again.link).toContainText('conectado');
  await expect(again.field.pass).toHaveCount(0);
  await again.open('ana22');
  await expect(again.composer('ana22')).toHaveValue('borrador de ayer');
});

test('the list and the threads come from the local store before the network answers', async ({
  desk,
  launch,
  server,
}) => {
  await desk.open('ana22');
  await expect(desk.messages('ana22')).toHaveCount(5);
  await desk.close();
  await server.hang();
  const again = await launch();
  await expect(again.conversation('juan1')).toContainText('Es para mañana');
  await again.open('ana22');
  await expect(again.messages('ana22')).toHaveCount(5);
  await expect(again.link).not.toContainText('conectado');
  await server.start();
  await expect(again.link).toContainText('conectado', { timeout: 40_000 });
});

test('opened again after the token died: it says so, asks for the password only, and all is there', async ({
  launch,
  server,
}) => {
  await server.start({ tokenSeconds: 6 });
  const desk = await launch();
  await desk.signIn({ usuario: 'marta', pass: PASS });
  await desk.open('ana22');
  const expires = Date.now() + 7_000;
  await desk.close();
  await expect.poll(() => Date.now(), { timeout: 20_000 }).toBeGreaterThan(expires);
  await server.start();
  const again = await launch();
  await expect(again.page.getByText('Tu sesión ha caducado')).toBeVisible();
  await expect(again.field.server).toHaveValue(server.url);
  await expect(again.field.usuario).toHaveValue('marta');
  await again.field.pass.fill(PASS);
  await again.enter.click();
  await expect(again.conversation('juan1')).toContainText('Es para mañana');
  await expect(again.link).toContainText('conectado');
});
