/** Two agents at an extended server, one of them as bare as a client can be. */
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { MARTA } from './support/accounts.ts';
import { expect, test } from './support/fixtures.ts';
import { startTestServer } from './support/server.ts';

test('who answers the same customer is named, asked about before both do, and gone when they leave', async ({
  launch,
  folder,
}) => {
  const place = join(folder, 'extended');
  await mkdir(place);
  const server = await startTestServer(place, { extended: true });
  const desk = await launch({ server: server.url });
  await desk.signIn(MARTA);
  await expect(desk.link).toContainText('conectado');
  await desk.open('juan1');
  const admin = { usuario: 'admin', nombre: null, rol: 'admin', imagen: null } as const;
  const token = await server.running.tokens.mint(admin);
  const socket = io(server.url, {
    extraHeaders: { Cookie: `token=${token}` },
    transports: ['websocket'],
    auth: { proto: 1, caps: [], desde: null },
  });
  await once(socket as unknown as NodeJS.EventEmitter, 'capacidades');
  socket.emit('presencia', { usuario: 'juan1', estado: 'mirando' });
  await expect(desk.conversation('juan1')).toHaveAccessibleName(/, admin mira esta conversación/);
  socket.emit('presencia', { usuario: 'juan1', estado: 'escribiendo' });
  await expect(desk.page.getByText('admin está respondiendo', { exact: true })).toBeVisible();
  await desk.send('juan1', 'Claro que puedes');
  await expect(desk.alert).toHaveText('admin está respondiendo a juan1: ¿enviar igualmente?');
  socket.disconnect();
  await expect(desk.alert).toHaveCount(0);
  await expect(desk.conversation('juan1')).not.toHaveAccessibleName(/admin/);
  expect(await server.stored('juan1')).toHaveLength(2);
  await desk.composer('juan1').press('Enter');
  await expect.poll(() => server.stored('juan1')).toHaveLength(3);
  await server.stop();
});
