/** The main job through the real core against the legacy protocol: a real server, a real socket, a real encrypted store. */
import { afterEach, expect, test } from 'vitest';
import type { RunningServer } from '../../src-server/create-server.ts';
import { PASS, startConsole, startCustomer, startServer } from './support.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function desk(usuario = 'laura', options: Parameters<typeof startConsole>[0] = {}, given?: RunningServer) {
  const server = given ?? (await startServer({ extended: false }));
  if (!given) undo.push(() => server.close());
  const host = startConsole(options);
  undo.push(() => host.console.stop());
  await host.console.start();
  await host.ask('sign-in', { server: server.url, usuario, pass: PASS });
  await host.until((event) => event.name === 'change' && event.payload.link?.phase === 'live', 'live link');
  return { server, ...host };
}

async function customer(server: RunningServer, user: string) {
  const one = await startCustomer(server, user);
  undo.push(() => one.socket.disconnect());
  return one;
}

test('a customer writes: on disk, in the list, told; opened: read and no longer told', async () => {
  const { server, ask, until, notifier } = await desk();
  const ana = await customer(server, 'ana22');
  ana.write('No me llega el correo');
  const got = await until((event) => event.name === 'mensaje_recibido' && event.payload, 'message');
  expect(got.mensajes).toMatchObject([
    { usuario: 'ana22', de: 'ana22', mensaje: 'No me llega el correo', delivery: 'received' },
  ]);
  expect(got.conversations).toMatchObject([{ unread: 1, waitingSince: got.mensajes[0]?.fecha }]);
  expect(notifier.shown.map((one) => one.notice)).toEqual([
    { usuario: 'ana22', title: 'ana22', body: 'No me llega el correo', count: 1 },
  ]);
  expect(notifier.totals.at(-1)).toBe(1);
  notifier.shown[0]?.open();
  await until((event) => event.name === 'command' && event.payload.name === 'open-conversation', 'command');
  await ask('attention', { open: 'ana22', focused: true });
  expect((await ask('snapshot', {})).conversations).toMatchObject([{ usuario: 'ana22', unread: 0 }]);
  expect(notifier.cleared).toEqual(['ana22']);
  ana.write('¿Me ayudáis?');
  await until(
    (event) =>
      event.name === 'mensaje_recibido' && event.payload.mensajes.some((one) => one.mensaje === '¿Me ayudáis?'),
    'second message',
  );
  expect(notifier.shown).toHaveLength(1);
});

test('an answer reaches the customer as exactly { de, mensaje } and is confirmed by history', async () => {
  const { server, ask, until } = await desk();
  const ana = await customer(server, 'ana22');
  const arrived = new Promise((resolve) => ana.socket.once('mensaje_recibido', resolve));
  const { mensaje } = await ask('mensaje_privado', { para: 'ana22', mensaje: 'Ahora lo miro' });
  expect(mensaje).toMatchObject({ usuario: 'ana22', de: 'laura', delivery: 'queued' }); // until the server has said what it is
  expect(await arrived).toStrictEqual({ de: 'laura', mensaje: 'Ahora lo miro' });
  await until(
    (event) => event.name === 'change' && event.payload.thread?.upserts.some((one) => one.delivery === 'confirmed'),
    'confirmation',
  );
  expect((await ask('thread', { usuario: 'ana22', before: null, limit: 50 })).mensajes).toHaveLength(1);
});

test('what was queued while the server was away leaves once, in order, when it is back', async () => {
  const { server, ask, until, events } = await desk();
  const { port } = server;
  await server.close();
  await until((event) => event.name === 'change' && event.payload.link?.phase === 'down', 'down link');
  for (const mensaje of ['uno', 'dos', 'tres'])
    expect((await ask('mensaje_privado', { para: 'ana22', mensaje })).mensaje.delivery).toBe('queued');
  events.length = 0;
  const back = await startServer({ port, extended: false });
  undo.push(() => back.close());
  await until((event) => event.name === 'change' && event.payload.link?.phase === 'live', 'live link');
  await until(
    (event) =>
      event.name === 'change' &&
      event.payload.thread?.upserts.some((one) => one.mensaje === 'tres' && one.delivery === 'confirmed'),
    'confirmation',
  );
  const page = await ask('thread', { usuario: 'ana22', before: null, limit: 50 });
  expect(page.mensajes.map((one) => [one.mensaje, one.delivery])).toEqual([
    ['uno', 'confirmed'],
    ['dos', 'confirmed'],
    ['tres', 'confirmed'],
  ]);
});

test("history comes in order, unanswered messages count as unread, a colleague's answer is seen", async () => {
  const server = await startServer({ extended: false });
  undo.push(() => server.close());
  const now = Math.floor(Date.now() / 1_000) * 1_000;
  const row = (de: string, para: string, mensaje: string, ago: number) => ({
    de,
    para,
    mensaje,
    fecha: now - ago,
  });
  await server.mensajes.importMensajes([
    row('ana22', 'admin', 'hola', 60_000),
    row('marcos', 'ana22', 'dime', 50_000),
    row('ana22', 'admin', 'nada', 40_000),
    row('juan1', 'admin', 'ok', 30_000),
    row('juan1', 'admin', 'ok', 30_000),
  ]);
  const { ask, until } = await desk('laura', {}, server);
  await until(
    (event) => event.name === 'change' && event.payload.sync?.phase === 'idle' && event.payload.sync.total === 2,
    'sync',
  );
  const { conversations } = await ask('snapshot', {});
  expect(conversations.find((one) => one.usuario === 'ana22')).toMatchObject({ unread: 1, waitingSince: now - 40_000 });
  expect(conversations.find((one) => one.usuario === 'juan1')).toMatchObject({ unread: 2, waitingSince: now - 30_000 });
  const { mensajes } = await ask('thread', { usuario: 'ana22', before: null, limit: 50 });
  expect(mensajes.map((one) => `${one.de}: ${one.mensaje}`)).toEqual(['ana22: hola', 'marcos: dime', 'ana22: nada']);
});

test('the agent called admin gets every message twice and sees it once; two real ones twice', async () => {
  const { server, ask, until } = await desk('admin');
  const ana = await customer(server, 'ana22');
  for (const mensaje of ['ok', 'ok', 'vale', 'fin']) ana.write(mensaje);
  await until(
    (event) => event.name === 'mensaje_recibido' && event.payload.mensajes.some((one) => one.mensaje === 'fin'),
    'last message',
  );
  const { mensajes } = await ask('thread', { usuario: 'ana22', before: null, limit: 50 });
  expect(mensajes.map((one) => one.mensaje)).toEqual(['ok', 'ok', 'vale', 'fin']);
});

test('restart: the list is there before any network, the session resumes', async () => {
  const first = await desk();
  const ana = await customer(first.server, 'ana22');
  ana.write('sigo aquí');
  await first.until((event) => event.name === 'mensaje_recibido', 'message');
  await first.ask('draft', { usuario: 'ana22', draft: 'a medias' });
  await first.console.stop();
  await first.server.close();
  const { secrets, settings, dataDir } = first;
  const second = startConsole({ secrets, settings, dataDir });
  undo.push(() => second.console.stop());
  await second.console.start();
  const { session, conversations, storage } = await second.ask('snapshot', {});
  expect(session).toMatchObject({ phase: 'signed-in', agent: { usuario: 'laura' } });
  expect(storage).toEqual({ kind: 'encrypted' });
  expect(conversations).toMatchObject([
    { usuario: 'ana22', unread: 1, draft: 'a medias', last: { mensaje: 'sigo aquí' } },
  ]);
});

test('an expired token asks for the password in place; what was written meanwhile leaves afterwards', async () => {
  const server = await startServer({ tokenSeconds: 3, extended: false });
  undo.push(() => server.close());
  const { ask, until, events } = await desk('laura', {}, server);
  await until((event) => event.name === 'change' && event.payload.session?.phase === 'expired', 'expiry');
  const ana = await customer(server, 'ana22');
  ana.write('¿seguís ahí?');
  await until((event) => event.name === 'mensaje_recibido', 'message over the live socket');
  events.length = 0;
  await ask('sign-in', { server: server.url, usuario: 'laura', pass: PASS });
  await until((event) => event.name === 'change' && event.payload.session?.phase === 'signed-in', 'session');
  expect((await ask('snapshot', {})).conversations).toHaveLength(1);
});

test('without a keyring nothing stays on disk and the page is told', async () => {
  const { ask, dataDir } = await desk('laura', { secrets: (await import('../fakes/ports.ts')).memorySecrets(false) });
  expect((await ask('snapshot', {})).storage).toEqual({ kind: 'memory', reason: 'no-keyring' });
  expect((await import('node:fs')).readdirSync(dataDir)).toEqual([]);
});

test('a customer signs in to a single conversation with admin', async () => {
  const { ask, server, until } = await desk('ana22');
  await ask('mensaje_privado', { para: 'cualquiera', mensaje: 'hola' });
  await until(
    (event) => event.name === 'change' && event.payload.thread?.upserts.some((one) => one.delivery === 'confirmed'),
    'confirmation',
  );
  expect((await ask('thread', { usuario: 'admin', before: null, limit: 10 })).mensajes).toMatchObject([
    { de: 'ana22', para: 'admin', mensaje: 'hola' },
  ]);
  expect(await server.mensajes.history('ana22')).toHaveLength(1);
});
