import { calls, expectCalls } from '../helpers.ts';
import { expect, test } from '../stage.ts';

test('a wrong password says so, keeps the fields, and selects the password', async ({ page, show }) => {
  await show('sign-in-wrong');
  await expect(page.getByRole('alert')).toHaveText('Usuario o contraseña incorrectos.');
  await expect(page.getByRole('textbox', { name: 'Servidor' })).toHaveValue('https://soporte.ejemplo.es');
  await expect(page.getByRole('textbox', { name: 'Usuario' })).toHaveValue('laura');
  await page.keyboard.type('la buena');
  await expect(page.getByLabel('Contraseña')).toHaveValue('la buena');
  await page.keyboard.press('Enter');
  await expectCalls(page, 'sign-in', [
    { server: 'https://soporte.ejemplo.es', usuario: 'laura', pass: 'no es esta' },
    { server: 'https://soporte.ejemplo.es', usuario: 'laura', pass: 'la buena' },
  ]);
});

test('the first empty field has the focus', async ({ page, show }) => {
  await show('first-run');
  await expect(page.getByRole('textbox', { name: 'Servidor' })).toBeFocused();
  await show('sign-in');
  await expect(page.getByLabel('Contraseña')).toBeFocused();
});

test('too many attempts: a countdown, and no attempt before its end', async ({ page, show }) => {
  await show('sign-in-limited');
  const alert = page.getByRole('alert');
  const enter = page.getByRole('button', { name: 'Entrar' });
  await expect(alert).toContainText(/Podrás volver a intentarlo en 0:4\d\./);
  await expect(enter).toBeDisabled();
  await page.getByLabel('Contraseña').press('Enter');
  await page.clock.runFor(30_000);
  await expect(alert).toContainText(/en 0:1\d\./);
  await page.clock.runFor(15_000);
  await expect(enter).toBeEnabled();
  expect(await calls(page, 'sign-in')).toHaveLength(1);
});

test('an expired session asks in place, and nothing typed is lost', async ({ page, show }) => {
  await show('expired');
  await expect(page.getByRole('alert')).toContainText('Tu sesión ha caducado.');
  const box = page.getByRole('textbox', { name: 'Mensaje para ana22' });
  await box.fill('a medias');
  await page.getByLabel('Contraseña').fill('secreta');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expectCalls(page, 'sign-in', [{ server: 'https://soporte.ejemplo.es', usuario: 'laura', pass: 'secreta' }]);
  await page.evaluate(() => {
    const agent = { usuario: 'laura', nombre: null, rol: 'admin', imagen: null } as const;
    const session = { phase: 'signed-in', server: 'https://soporte.ejemplo.es', agent } as const;
    window.gallery.emit('change', { seq: 11, session });
  });
  await expect(page.getByLabel('Contraseña')).toHaveCount(0);
  await expect(box).toHaveValue('a medias');
});

test('a wrong password in place says so in the same alert', async ({ page, show }) => {
  await show('expired-wrong');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('Usuario o contraseña incorrectos.');
});

test('too many attempts while expired: the same countdown, in place', async ({ page, show }) => {
  await show('expired-limited');
  const alert = page.getByRole('alert');
  const enter = page.getByRole('button', { name: 'Entrar' });
  await expect(alert).toContainText(/Demasiados intentos.*Podrás volver a intentarlo en 0:4\d\./s);
  await expect(enter).toBeDisabled();
  await page.getByLabel('Contraseña').press('Enter');
  await page.clock.runFor(45_000);
  await expect(alert).not.toContainText('Podrás volver');
  await expect(enter).toBeEnabled();
  expect(await calls(page, 'sign-in')).toHaveLength(1);
});

test('offline counts down to the next attempt and can be hurried', async ({ page, show }) => {
  await show('offline');
  const status = page.getByRole('status', { name: 'Conexión' });
  await expect(status).toContainText(/sin conexión, reintento en 1\d s/);
  await page.clock.runFor(5_000);
  await expect(status).toContainText(/reintento en \d s/);
  await page.getByRole('button', { name: 'Reintentar ahora' }).click();
  await expectCalls(page, 'reconnect', [{}]);
  await page.clock.runFor(10_000);
  await expect(status).toContainText('reintentando…');
  await page.evaluate(() =>
    window.gallery.emit('change', { seq: 11, link: { phase: 'live', since: Date.now(), mode: 'legacy' } }),
  );
  await expect(status).toHaveText('conectado');
});

test('a host that comes back is asked for everything again, and told what is looked at', async ({ page, show }) => {
  await show('host-dropped');
  await expect(page.getByRole('status', { name: 'Conexión' })).toContainText('la consola no responde');
  await page.getByRole('textbox', { name: 'Mensaje para ana22' }).fill('sigo aquí');
  const before = await page.evaluate(() => window.gallery.calls.splice(0).length);
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => window.gallery.presence('up'));
  await expect(page.getByRole('status', { name: 'Conexión' })).toHaveText('conectado');
  await expectCalls(page, 'snapshot', [{}]);
  await expectCalls(page, 'thread', [{ usuario: 'ana22', before: null, limit: 100 }]);
  await expectCalls(page, 'attention', [{ open: 'ana22', focused: true }]);
  await expect(page.getByRole('textbox', { name: 'Mensaje para ana22' })).toHaveValue('sigo aquí');
});

test('another agent finds nothing of the former’s', async ({ page, show }) => {
  await show('thread');
  await page.getByRole('textbox', { name: 'Mensaje para ana22' }).fill('de laura');
  await page.evaluate(() => {
    const agent = { usuario: 'marcos', nombre: null, rol: 'admin', imagen: null } as const;
    const session = { phase: 'signed-in', server: 'https://soporte.ejemplo.es', agent } as const;
    window.gallery.emit('change', { seq: 11, session, conversations: { reset: true, upserts: [] } });
  });
  await expect(page.getByRole('log')).toHaveCount(0);
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.evaluate(() => window.gallery.emit('command', { name: 'open-conversation', usuario: 'ana22' }));
  await expect(page.getByRole('textbox', { name: 'Mensaje para ana22' })).toHaveValue('');
});

test('a customer has one conversation, with admin, and no list', async ({ page, show }) => {
  await show('customer');
  await expect(page.getByRole('log', { name: 'Conversación con admin' }).getByRole('article')).toHaveCount(3);
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Mensaje para admin' }).fill('gracias');
  await page.getByRole('button', { name: 'Enviar a admin' }).click();
  await expectCalls(page, 'mensaje_privado', [{ para: 'admin', mensaje: 'gracias' }]);
});
