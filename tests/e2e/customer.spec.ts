import { PASS } from './support/accounts.ts';
import { connectCustomer } from './support/customer.ts';
import { expect, test } from './support/fixtures.ts';

test('a customer who signs in has one conversation, with admin', async ({ launch, server }) => {
  const admin = await connectCustomer(server.url, 'admin', PASS);
  const desk = await launch();
  await desk.signIn({ usuario: 'ana22', pass: PASS });
  await expect(desk.thread('admin')).toBeVisible();
  await expect(desk.messages('admin')).toContainText([
    'Buenos días',
    'No me llega el correo de confirmación',
    'Lo miro ahora mismo',
    'Gracias, ya está',
    'A ti',
  ]);
  await desk.send('admin', 'Otra cosa más');
  expect((await admin.arrivals(1))[0]).toStrictEqual([{ de: 'ana22', mensaje: 'Otra cosa más' }]);
  admin.say('Dime', 'ana22');
  await expect(desk.messages('admin').last()).toContainText('Dime');
  admin.close();
});
