/** The link over a real legacy server: what its answers prove, and what a severed connection leaves behind. */
import { createServer as createTcpServer, type Socket as TcpSocket, connect as tcpConnect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createLink } from '../../src-core/adapters/socket.ts';
import type { LinkEvent } from '../../src-core/ports.ts';
import { startCustomer, startServer } from './support.ts';

async function linked() {
  const server = await startServer({ extended: false });
  onTestFinished(() => server.close());
  const token = await server.tokens.mint({ usuario: 'laura', nombre: null, rol: 'admin', imagen: null });
  const line = await startLine(Number(new URL(server.url).port));
  const events: LinkEvent['type'][] = [];
  let heard = () => {};
  const link = createLink(
    line.url,
    (event) => {
      events.push(event.type);
      heard();
    },
    () => {},
  );
  onTestFinished(() => link.disconnect());
  const until = (type: LinkEvent['type'], times = 1) =>
    new Promise<void>((resolve) => {
      heard = () => events.filter((one) => one === type).length >= times && resolve();
      heard();
    });
  link.connect(token, null);
  await until('up');
  const ana = await startCustomer(server, 'ana22');
  onTestFinished(() => void ana.socket.disconnect());
  return { link, line, events, until, ana, token };
}

/** A line between the two that can stop carrying what the agent sends. */
async function startLine(port: number) {
  const ends: { readonly near: TcpSocket; readonly far: TcpSocket }[] = [];
  const server = createTcpServer((near) => {
    const far = tcpConnect(port, '127.0.0.1');
    ends.push({ near, far });
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => near.write(chunk));
    near.on('error', () => far.destroy()).on('end', () => far.end());
    far.on('error', () => near.destroy()).on('end', () => near.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const { near, far } of ends) for (const end of [near, far]) end.destroy();
    server.close();
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    hold: () => ends.forEach(({ near }) => void near.pause()),
    /** The first connection is gone from both sides. */
    firstGone: () =>
      new Promise<void>((resolve) => {
        const far = ends[0]?.far;
        if (!far || far.destroyed) resolve();
        else far.once('close', () => resolve());
      }),
    release: () => ends.forEach(({ near }) => void near.resume()),
  };
}

const read = (link: Awaited<ReturnType<typeof linked>>['link']) =>
  new Promise<void>((resolve, reject) => link.taken(resolve) || reject(new Error('not up')));

test('what is asked after a burst is answered when all of it was read; the connection goes on', async () => {
  const { link, ana, events } = await linked();
  for (let round = 1; round <= 3; round++) {
    for (let n = 0; n < 100; n++) link.send({ para: 'ana22', mensaje: `${round}/${n}` });
    await read(link);
    // What the server has read it has delivered by the time its next words are here.
    link.send({ para: 'ana22', mensaje: `fin ${round}` });
    await expect.poll(() => ana.received.at(-1)).toMatchObject({ mensaje: `fin ${round}` });
    expect(ana.received).toHaveLength(round * 101);
  }
  expect(events).toEqual(['up']);
});

test('many questions at once are all answered', async () => {
  const { link } = await linked();
  await Promise.all(Array.from({ length: 50 }, () => read(link)));
});

test('while the line carries nothing nothing is proven; what it has not taken yet never arrives', async () => {
  const { link, line, ana, until, token } = await linked();
  line.hold();
  let isRead = false;
  // More than the systems between hold: the end of it is still ours when the connection is severed.
  for (let n = 0; n < 60; n++) link.send({ para: 'ana22', mensaje: 'x'.repeat(400_000) });
  link.taken(() => {
    isRead = true;
  });
  link.sever();
  expect(link.taken(() => {})).toBe(false);
  line.release();
  link.connect(token, null);
  await until('up', 2);
  link.send({ para: 'ana22', mensaje: 'por la nueva' });
  await expect.poll(() => ana.received).toContainEqual({ de: 'laura', mensaje: 'por la nueva' });
  await line.firstGone();
  link.send({ para: 'ana22', mensaje: 'fin' });
  await expect.poll(() => ana.received).toContainEqual({ de: 'laura', mensaje: 'fin' });
  expect(ana.received.length).toBeLessThan(30); // what the systems between had taken; a farewell brings 59 of them
  expect(isRead).toBe(false);
});

test('a goodbye in the middle of a question ends the connection', async () => {
  const { link, ana, token, until } = await linked();
  link.taken(() => {});
  await Promise.resolve(); // the question is on its way
  link.disconnect();
  expect(link.send({ para: 'ana22', mensaje: 'nadie' })).toBe(false);
  link.connect(token, null);
  await until('up', 2);
  await read(link);
  expect(ana.received).toEqual([]);
});
