import { expect, test } from './support/fixtures.ts';

test('a message for a chat that is not open raises one native notification; its click opens that chat', async ({
  desk,
  customer,
  notifications,
}) => {
  const ana = await customer('ana22');
  await desk.open('juan1');
  ana.say('¿Hay alguien?');
  await expect.poll(notifications.count).toBe(1);
  await expect(desk.conversation('ana22')).toHaveAccessibleName(/1 sin leer/);
  await notifications.click();
  await expect(desk.thread('ana22')).toBeVisible();
  await expect(desk.messages('ana22').last()).toContainText('¿Hay alguien?');
  await expect(desk.conversation('ana22')).not.toHaveAccessibleName(/sin leer/);
  const raised = await notifications.read();
  expect(raised.map(({ summary }) => summary)).toEqual([expect.stringContaining('ana22')]);
  expect(raised[0]?.body).toContain('¿Hay alguien?');
});

test('the open, focused chat and a muted one raise none, and “¿Funcionan mis avisos?” says why', async ({
  desk,
  customer,
  notifications,
}) => {
  const { page } = desk;
  const [ana, juan, lucía] = [await customer('ana22'), await customer('juan1'), await customer('lucía')];
  const command = async (typed: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Paleta de comandos' }).fill(typed);
    await page.keyboard.press('Enter');
  };
  await desk.open('juan1');
  await command('silenciar');
  await expect(desk.conversation('juan1')).toHaveAccessibleName(/silenciada/);
  await desk.open('ana22');
  ana.say('leído al momento');
  await expect(desk.messages('ana22').last()).toContainText('leído al momento');
  await expect(desk.conversation('ana22')).not.toHaveAccessibleName(/sin leer/);
  juan.say('en silencio');
  await expect(desk.conversation('juan1')).toHaveAccessibleName(/^juan1, 1 sin leer/);
  lucía.say('yo no'); // what this raises comes after whatever the first two would have raised
  await expect.poll(notifications.count).toBeGreaterThan(0);
  expect((await notifications.read()).map(({ summary }) => summary)).toEqual([expect.stringContaining('lucía')]);
  await notifications.reset();
  await command('funcionan');
  const dialog = page.getByRole('dialog', { name: '¿Funcionan mis avisos?' });
  const why = (usuario: string) => dialog.getByRole('listitem').filter({ hasText: usuario });
  await expect(why('ana22')).toContainText('sin aviso, lo tenías delante.');
  await expect(why('juan1')).toContainText('sin aviso, tienes silenciada la conversación.');
  await expect(why('lucía')).toContainText('avisado.');
  await dialog.getByRole('button', { name: 'Enviar un aviso de prueba' }).click();
  await expect.poll(notifications.displayed).toBe(1);
  expect((await notifications.read()).map(({ summary }) => summary)).toEqual([
    expect.stringContaining('Aviso de prueba'),
  ]);
});

test('what is unread is counted in the list, the title and the badge', async ({ desk, customer, hostKind }) => {
  const ana = await customer('ana22');
  const lucía = await customer('lucía');
  await desk.open('juan1');
  await expect(desk.page).toHaveTitle(/^(?!\()/);
  ana.say('uno');
  ana.say('dos');
  lucía.say('tres');
  await expect(desk.conversation('ana22')).toHaveAccessibleName(/^ana22.*2 sin leer/);
  await expect(desk.conversation('lucía')).toHaveAccessibleName(/^lucía.*1 sin leer/);
  await expect(desk.page).toHaveTitle(/^\(3\) /);
  if (hostKind === 'electron') await expect.poll(desk.badge).toBe(3); // a browser tab has its title
  await desk.open('ana22');
  await expect(desk.page).toHaveTitle(/^\(1\) /);
  await desk.open('lucía');
  await expect(desk.page).toHaveTitle(/^(?!\()/);
  if (hostKind === 'electron') await expect.poll(desk.badge).toBe(0);
});

test('who goes on waiting is told of by steps, and no more once answered', async ({ desk, server, notifications }) => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Ajustes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajustes' });
  await dialog.getByRole('radio', { name: 'De menos a más' }).check();
  await page.keyboard.press('Escape');
  await expect(desk.conversation('juan1')).toHaveAccessibleName(/esperando/); // seen in the list: not told of
  const fecha = Date.now() - 21 * 60_000;
  await server.running.mensajes.importMensajes([{ de: 'lucía', para: 'admin', mensaje: '¿Hola?', fecha }]);
  await server.start(); // read after the connection is back
  await expect.poll(notifications.count).toBe(1);
  await expect(desk.link).toContainText('conectado');
  await desk.open('lucía');
  await desk.send('lucía', 'Ya estoy');
  await expect.poll(notifications.displayed).toBe(0);
  expect((await notifications.read()).map(({ summary }) => summary)).toEqual(['lucía lleva 21 min esperando']);
});
