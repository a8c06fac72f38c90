/** One user says as much as they can; the others are served. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { startCustomer, startServer } from '../core/support.ts';

const ASKED = 100;

async function connected(url: string, token: string, auth: object): Promise<Socket> {
  const socket = io(url, {
    extraHeaders: { Cookie: `token=${token}` },
    transports: ['websocket'],
    forceNew: true,
    auth,
  });
  onTestFinished(() => void socket.disconnect());
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return socket;
}

test.each([
  ['the legacy protocol', 'legacy'],
  ['the extended one', 'extended'],
])('a flood in %s: the others’ p99 stays below 500 ms', { timeout: 20_000 }, async (_name, mode) => {
  const server = await startServer();
  onTestFinished(() => server.close());
  const tokenOf = (usuario: string) => server.tokens.mint({ usuario, nombre: null, rol: 'user', imagen: null });
  const flood = fork(new URL('./flood.child.mjs', import.meta.url), [server.url, await tokenOf('ana22'), mode]);
  onTestFinished(() => void flood.kill());
  await once(flood, 'message');
  const juan = await connected(server.url, await tokenOf('juan1'), { proto: 1, caps: [], desde: null });
  const waits: number[] = [];
  for (let n = 0; n < ASKED; n++) {
    const cid = `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const from = performance.now();
    const answer = await juan
      .timeout(10_000)
      .emitWithAck('mensaje_privado', { para: 'admin', mensaje: `hola ${n}`, cid });
    expect(answer).toMatchObject({ ok: true });
    waits.push(performance.now() - from);
  }
  waits.sort((a, b) => a - b);
  expect(waits.at(-2)).toBeLessThan(500);
  expect((await server.mensajes.history('juan1')).length).toBe(ASKED);
});

test('who says too much in the legacy protocol is heard later, and whole', async () => {
  const server = await startServer({ rate: { perSecond: 50, burst: 2 } });
  onTestFinished(() => server.close());
  const ana = await startCustomer(server, 'ana22');
  onTestFinished(() => void ana.socket.disconnect());
  const said = Array.from({ length: 5 }, (_, n) => `${n} ${'x'.repeat(60_000)}`);
  for (const mensaje of said) ana.write(mensaje);
  const stored = async () => (await server.mensajes.history('ana22')).map(({ mensaje }) => mensaje);
  await expect.poll(async () => (await stored()).length).toBeGreaterThan(0);
  expect((await stored()).length).toBeLessThan(said.length);
  await expect.poll(stored, { timeout: 15_000 }).toEqual(said);
});
