/** Nothing lost, nothing doubled, seen from the chair: kills, restarts, a token that ends, a damaged file, a colleague. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PASS } from './support/accounts.ts';
import { expect, test } from './support/fixtures.ts';
import type { TestServer } from './support/server.ts';

const BACK = { timeout: 40_000 };
const textsTo = async (server: TestServer, usuario: string) =>
  (await server.stored(usuario)).filter(({ de }) => de === 'marta').map(({ mensaje }) => mensaje);

test('written without a connection, killed, opened again: it leaves once, in order', async ({
  desk,
  launch,
  server,
  customer,
}) => {
  await desk.open('juan1');
  await server.stop();
  await expect(desk.link).toContainText('sin conexión');
  await desk.send('juan1', 'primero');
  await desk.send('juan1', 'segundo');
  await expect(desk.messages('juan1').last()).toContainText('en cola');
  await desk.kill();
  await server.start();
  const juan = await customer('juan1');
  const again = await launch();
  await expect(again.link).toContainText('conectado', BACK);
  const heard = await juan.arrivals(2);
  expect(heard).toStrictEqual([[{ de: 'marta', mensaje: 'primero' }], [{ de: 'marta', mensaje: 'segundo' }]]);
  await again.open('juan1');
  await expect(again.messages('juan1').last()).toContainText('guardado');
  expect(await textsTo(server, 'juan1')).toEqual(['primero', 'segundo']);
  expect(juan.received).toHaveLength(2);
});

test('the server restarts in the middle of a send: heard once, and what the thread says is true', async ({
  desk,
  server,
}) => {
  await desk.open('ana22');
  await desk.composer('ana22').fill('justo ahora');
  await Promise.all([desk.sendButton('ana22').click(), server.stop()]);
  await server.start();
  await expect(desk.link).toContainText('conectado', BACK);
  const last = desk.messages('ana22').last();
  await expect(last).toContainText('justo ahora');
  await expect(last).toContainText(/guardado|sin confirmar/, BACK);
  const isStored = (await last.textContent())?.includes('guardado') ?? false;
  expect(await textsTo(server, 'ana22')).toEqual(['A ti', ...(isStored ? ['justo ahora'] : [])]);
});

test('the token ends in the middle of a send: it waits for the password, and leaves once', async ({
  launch,
  server,
}) => {
  await server.start({ tokenSeconds: 6 });
  const desk = await launch();
  await desk.signIn({ usuario: 'marta', pass: PASS });
  const ends = Date.now() + 6_000;
  await desk.open('ana22');
  await server.stop();
  await expect(desk.link).toContainText('sin conexión');
  await desk.send('ana22', 'con la sesión acabada');
  await expect.poll(() => Date.now(), BACK).toBeGreaterThan(ends);
  await server.start();
  await expect(desk.field.pass).toBeVisible(BACK);
  await expect(desk.messages('ana22').last()).toContainText('en cola');
  expect(await textsTo(server, 'ana22')).toEqual(['A ti']);
  await desk.field.pass.fill(PASS);
  await desk.enter.click();
  await expect(desk.messages('ana22').last()).toContainText('guardado', BACK);
  expect(await textsTo(server, 'ana22')).toEqual(['A ti', 'con la sesión acabada']);
});

test('the local store is damaged: it says so, and what had not left still leaves', async ({
  desk,
  launch,
  server,
  folder,
}) => {
  await desk.open('ana22');
  await server.stop();
  await expect(desk.link).toContainText('sin conexión');
  await desk.send('ana22', 'antes del daño');
  await desk.composer('ana22').fill('a medias');
  await expect(desk.conversation('ana22')).toHaveAccessibleName(/borrador/);
  await desk.close();
  await damageStore(join(folder, 'profile', 'stores'));
  const again = await launch();
  await expect(again.alert.first()).toContainText('almacén');
  await again.open('ana22');
  await expect(again.messages('ana22').last()).toContainText('antes del daño');
  await expect(again.composer('ana22')).toHaveValue('a medias');
  await server.start();
  await expect(again.messages('ana22').last()).toContainText('guardado', BACK);
  await expect(again.messages('ana22')).toHaveCount(6); // the history came back with it
  expect(await textsTo(server, 'ana22')).toEqual(['A ti', 'antes del daño']);
});

test('a colleague answers before my send: I am asked, and nothing leaves until I say so', async ({
  desk,
  customer,
  server,
}) => {
  await desk.open('juan1');
  await desk.composer('juan1').fill('Sí, claro');
  const colleague = await customer('admin');
  colleague.say('Ya te la he cambiado', 'juan1');
  await expect.poll(async () => (await server.stored('juan1')).at(-1)?.mensaje).toBe('Ya te la he cambiado');
  await desk.sendButton('juan1').click();
  await expect(desk.alert).toContainText('Ya te la he cambiado');
  await desk.page.getByRole('button', { name: 'Seguir editando' }).click();
  await expect(desk.composer('juan1')).toHaveValue('Sí, claro');
  expect(await textsTo(server, 'juan1')).toEqual([]);
  await desk.sendButton('juan1').click();
  await expect(desk.messages('juan1').last()).toContainText('guardado', BACK);
  expect(await textsTo(server, 'juan1')).toEqual(['Sí, claro']);
});

/** Every larger database in the folder loses its middle. */
async function damageStore(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.db') && !name.includes('.pending.'));
  expect(files.length, `a store in ${folder}`).toBeGreaterThan(0);
  for (const name of files) {
    const file = join(folder, name);
    const bytes = await readFile(file);
    bytes.fill(0, 0, Math.min(bytes.length, 8_192));
    await writeFile(file, bytes);
  }
}
