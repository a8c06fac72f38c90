/** The real core against the real extended server: acknowledged, echoed, caught up, renewed. */
import { afterEach, expect, test } from 'vitest';
import type { RunningServer } from '../../src-server/create-server.ts';
import { PASS, startConsole, startCustomer, startServer } from './support.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function desk(server: RunningServer, usuario: string) {
  const host = startConsole();
  undo.push(() => host.console.stop());
  await host.console.start();
  await host.ask('sign-in', { server: server.url, usuario, pass: PASS });
  const mode = await host.until((event) => {
    const link = event.name === 'change' ? event.payload.link : undefined;
    return link?.phase === 'live' && link.mode !== 'pending' && link.mode;
  }, 'mode');
  expect(mode).toBe('extended');
  return host;
}

async function serve(options: Parameters<typeof startServer>[0] = {}) {
  const server = await startServer(options);
  undo.push(() => server.close());
  return server;
}

test('a send is confirmed by the acknowledgement and reaches the customer as { de, mensaje }', async () => {
  const server = await serve();
  const laura = await desk(server, 'laura');
  const ana = await startCustomer(server, 'ana22');
  undo.push(() => ana.socket.disconnect());
  const heard = new Promise((resolve) => ana.socket.once('mensaje_recibido', resolve));
  await laura.ask('mensaje_privado', { para: 'ana22', mensaje: 'hola' });
  await laura.until(
    (event) => event.name === 'change' && event.payload.thread?.upserts.some((one) => one.delivery === 'confirmed'),
    'confirmation',
  );
  expect(await heard).toStrictEqual({ de: 'laura', mensaje: 'hola' });
});

test('the agent called admin hears each message once; a colleague hears the answer', async () => {
  const server = await serve();
  const [admin, marcos] = [await desk(server, 'admin'), await desk(server, 'marcos')];
  const ana = await startCustomer(server, 'ana22');
  undo.push(() => ana.socket.disconnect());
  for (const mensaje of ['ok', 'ok', 'fin']) ana.write(mensaje);
  await admin.until(
    (event) => event.name === 'mensaje_recibido' && event.payload.mensajes.some((one) => one.mensaje === 'fin'),
    'last message',
  );
  await admin.ask('mensaje_privado', { para: 'ana22', mensaje: 'dime' });
  await marcos.until(
    (event) => event.name === 'change' && event.payload.thread?.upserts.some((one) => one.mensaje === 'dime'),
    'echo',
  );
  for (const host of [admin, marcos]) {
    const { mensajes } = await host.ask('thread', { usuario: 'ana22', before: null, limit: 50 });
    expect(mensajes.map((one) => one.mensaje)).toEqual(['ok', 'ok', 'fin', 'dime']);
  }
});

test('what was said while the server was away, to it and by it, is there once afterwards', async () => {
  const { mkdtempSync } = await import('node:fs');
  const file = `${mkdtempSync('/tmp/mostrador-extended-')}/db`;
  const first = await startServer({ databaseUrl: `sqlite:${file}` });
  const laura = await desk(first, 'laura');
  const ana = await startCustomer(first, 'ana22');
  ana.write('uno');
  await laura.until((event) => event.name === 'mensaje_recibido', 'message');
  ana.socket.disconnect();
  await first.close();
  await laura.ask('mensaje_privado', { para: 'ana22', mensaje: 'dos' });
  const second = await serve({ databaseUrl: `sqlite:${file}`, port: first.port });
  await laura.until(
    (event) =>
      event.name === 'change' &&
      event.payload.thread?.upserts.some((one) => one.mensaje === 'dos' && one.delivery === 'confirmed'),
    'confirmation',
  );
  expect((await second.mensajes.history('ana22')).map((one) => one.mensaje)).toEqual(['uno', 'dos']);
  const { mensajes } = await laura.ask('thread', { usuario: 'ana22', before: null, limit: 50 });
  expect(mensajes.map((one) => one.mensaje)).toEqual(['uno', 'dos']);
});

test('a token is renewed before it ends; nobody is asked for a password', async () => {
  const server = await serve({ tokenSeconds: 6 });
  const laura = await desk(server, 'laura');
  const tickets = () => [...laura.secrets.kept.values()].filter((value) => value.includes('expiresAt'));
  const [before] = tickets();
  await expect.poll(() => tickets()[0] !== before, { timeout: 6_000 }).toBe(true);
  expect((await laura.ask('snapshot', {})).session.phase).toBe('signed-in');
});

test('a colleague is seen looking, answering and leaving; the same agent elsewhere is none', async () => {
  const server = await serve();
  const [laura, marcos, again] = [
    await desk(server, 'laura'),
    await desk(server, 'marcos'),
    await desk(server, 'laura'),
  ];
  const seen = (host: typeof laura) =>
    host.events.flatMap((event) => (event.name === 'change' && event.payload.colleagues) || []);
  /** The first change after `seq` with just this, and its number. */
  const until = (estado: string | undefined, seq: number) =>
    marcos.until((event) => {
      const { colleagues: all, seq: at } = event.name === 'change' ? event.payload : { seq: 0 };
      return at > seq && all?.[0]?.estado === estado && all !== undefined && at;
    }, `${estado}`);
  await laura.ask('attention', { open: 'ana22', focused: true });
  const looking = await until('mirando', 0);
  await laura.ask('draft', { usuario: 'ana22', draft: 'Hola' });
  const writing = await until('escribiendo', looking);
  const { colleagues } = await marcos.ask('snapshot', {});
  expect(colleagues).toEqual([{ de: 'laura', usuario: 'ana22', estado: 'escribiendo' }]);
  await laura.console.stop();
  await until(undefined, writing);
  expect(seen(again)).toEqual([]);
  expect(seen(laura)).toEqual([]);
});
