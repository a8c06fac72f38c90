import { PASS } from './support/accounts.ts';
import { consolePage } from './support/console-page.ts';
import { expect, test } from './support/fixtures.ts';

test('the same in English, for an agent who chose it; and it stays chosen', async ({
  desk,
  launch,
  customer,
  server,
}) => {
  await desk.page.getByRole('button', { name: 'Ajustes' }).click();
  await desk.page.getByRole('dialog', { name: 'Ajustes' }).getByRole('radio', { name: 'English' }).check();
  await desk.page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Close' }).click();
  const english = consolePage(desk.page, 'en');
  await expect(english.link).toContainText('connected');
  const ana = await customer('ana22');
  await english.open('juan1');
  ana.say('hola');
  await expect(english.conversation('ana22')).toHaveAccessibleName(/^ana22.*1 unread/);
  await english.open('ana22');
  await english.send('ana22', 'hi');
  expect(await ana.arrivals(1)).toStrictEqual([[{ de: 'marta', mensaje: 'hi' }]]);
  await server.stop();
  await expect(english.link).toContainText('offline');
  await desk.close();
  await server.start();
  const again = consolePage((await launch()).page, 'en');
  await expect(again.link).toContainText('connected');
  await again.page.getByRole('button', { name: 'Settings' }).click();
  await again.page.getByRole('button', { name: 'Sign out' }).click();
  await again.signIn({ usuario: 'marta', pass: 'not this one' });
  await expect(again.alert).toContainText(/password/i);
  await again.signIn({ usuario: 'marta', pass: PASS });
  await expect(again.list).toBeVisible();
});
