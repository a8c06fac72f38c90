import { expect, test } from './support/fixtures.ts';

test('the list shows who wrote; a conversation opens with its history in order', async ({ desk }) => {
  await expect(desk.list.getByRole('option')).toHaveCount(2);
  await expect(desk.conversation('juan1')).toContainText('Es para mañana');
  await desk.open('ana22');
  const said = [
    'Buenos días',
    'No me llega el correo de confirmación',
    'Lo miro ahora mismo',
    'Gracias, ya está',
    'A ti',
  ];
  await expect(desk.messages('ana22')).toContainText(said);
  await expect(desk.messages('ana22').first()).toHaveAccessibleName(/ana22.*\d{1,2}:\d{2}/);
});

test('a customer writes to the open conversation, and it is there', async ({ desk, customer }) => {
  const ana = await customer('ana22');
  await desk.open('ana22');
  await expect(desk.messages('ana22')).toHaveCount(5);
  ana.say('¿Sigues ahí?');
  await expect(desk.messages('ana22').last()).toContainText('¿Sigues ahí?');
  await expect(desk.messages('ana22')).toHaveCount(6);
});

test('an answer reaches the customer as exactly { de, mensaje }, once', async ({ desk, customer, server }) => {
  const juan = await customer('juan1');
  await desk.open('juan1');
  await desk.send('juan1', 'Sí: dime la nueva y la cambio.');
  await expect(desk.messages('juan1').last()).toContainText('Sí: dime la nueva y la cambio.');
  await expect(desk.composer('juan1')).toHaveValue('');
  await juan.arrivals(1);
  await desk.send('juan1', 'segunda');
  expect(await juan.arrivals(2)).toStrictEqual([
    [{ de: 'marta', mensaje: 'Sí: dime la nueva y la cambio.' }],
    [{ de: 'marta', mensaje: 'segunda' }],
  ]);
  await expect
    .poll(async () => (await server.stored('juan1')).slice(-2))
    .toStrictEqual([
      { de: 'marta', para: 'juan1', mensaje: 'Sí: dime la nueva y la cambio.' },
      { de: 'marta', para: 'juan1', mensaje: 'segunda' },
    ]);
});

test('somebody new appears in the list when they write', async ({ desk, customer }) => {
  const lucía = await customer('lucía');
  await expect(desk.conversation('lucía')).toHaveCount(0);
  lucía.say('Hola, soy nueva');
  await expect(desk.conversation('lucía')).toContainText('Hola, soy nueva');
  await desk.open('lucía');
  await expect(desk.messages('lucía')).toHaveCount(1);
});

test('hostile text is text: in the thread, in the list, in nothing else', async ({ desk, customer }) => {
  const ana = await customer('ana22');
  const text = '<img src=x onerror="document.title=\'cogido\'"><b>hola</b> {{7*7}} \u202Eodot';
  await desk.open('juan1');
  ana.say(text);
  await expect(desk.conversation('ana22')).toContainText('<img src=x');
  await desk.open('ana22');
  await expect(desk.messages('ana22').last()).toContainText('<b>hola</b> {{7*7}}');
  await expect(desk.page.locator('img[src="x"]')).toHaveCount(0);
  await expect(desk.page).not.toHaveTitle(/cogido/);
});

test('an agent to whom the server sends everything twice sees each message once, and real repeats twice', async ({
  launch,
  customer,
}) => {
  const desk = await launch();
  const ana = await customer('ana22');
  await desk.signIn({ usuario: 'admin', pass: 'una contraseña larga' });
  await expect(desk.link).toContainText('conectado');
  await desk.open('ana22');
  await expect(desk.messages('ana22')).toHaveCount(5);
  ana.say('ok');
  await expect(desk.messages('ana22')).toHaveCount(6);
  ana.say('ok');
  await expect(desk.messages('ana22')).toHaveCount(7);
  ana.say('fin');
  await expect(desk.messages('ana22').last()).toContainText('fin');
  await expect(desk.messages('ana22')).toHaveCount(8);
});
