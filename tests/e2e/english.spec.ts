import { MARTA } from './support/accounts.ts';
import { expect, test } from './support/fixtures.ts';

test('the same in English, where the system speaks it', async ({ launch, customer, server }) => {
  const desk = await launch({ locale: 'en' });
  await desk.signIn({ ...MARTA, pass: 'not this one' });
  await expect(desk.alert).toContainText(/password/i);
  await desk.signIn(MARTA);
  await expect(desk.link).toContainText('connected');
  const ana = await customer('ana22');
  await desk.open('juan1');
  ana.say('hola');
  await expect(desk.conversation('ana22')).toHaveAccessibleName(/^ana22.*1 unread/);
  await desk.open('ana22');
  await desk.send('ana22', 'hi');
  expect(await ana.arrivals(1)).toStrictEqual([[{ de: 'marta', mensaje: 'hi' }]]);
  await server.stop();
  await expect(desk.link).toContainText('offline');
});
