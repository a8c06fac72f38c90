/** `close()`: nobody is left hanging, nothing begun is lost. */

import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createServer } from '../../src-server/create-server.ts';
import { sqlOf, startOwnServer } from './support/own-server.ts';
import { connect, listen, newMark, nextEvent } from './support/socket.ts';
import { tempDir } from './support/temp-dir.ts';

async function start() {
  const databaseUrl = `sqlite:${tempDir()}/server.db`;
  const own = await startOwnServer(databaseUrl);
  onTestFinished(() => own.stop());
  return { databaseUrl, own };
}

test('sockets are closed as by a cut, so that clients come back by themselves', async () => {
  const { own } = await start();
  const sockets = await Promise.all(
    ['polling', 'websocket'].map(async (way) => connect(own.url, await own.cookie('admin'), { transports: [way] })),
  );
  const reasons = Promise.all(sockets.map((socket) => nextEvent(socket, 'disconnect')));
  await own.server.close();
  for (const [reason] of await reasons) expect(['transport close', 'transport error']).toContain(reason);
});

test('what was delivered before is stored after', async () => {
  const { own, databaseUrl } = await start();
  const customer = await connect(own.url, await own.cookie('customer'));
  const inbox = listen(await connect(own.url, await own.cookie('admin')));
  const mark = newMark();
  for (let at = 0; at < 300; at++) customer.emit('mensaje_privado', { para: 'nadie', mensaje: `${mark}${at};` });
  await inbox.until(`${mark}299;`);
  await own.server.close();
  expect(await sqlOf(databaseUrl, 'SELECT COUNT(*) AS n FROM mensajes')).toMatchObject([{ n: 300 }]);
});

test('a client that keeps its connection open and says nothing does not hold it', async () => {
  const { own } = await start();
  const silent = connectTcp(own.server.port, '127.0.0.1');
  onTestFinished(() => void silent.destroy());
  await once(silent, 'connect');
  silent.write('GET / HTTP/1.1\r\nHost: x\r\n'); // and never the empty line
  const closed = once(silent, 'close');
  await own.server.close();
  await closed;
});

test('closing twice is closing once, and the port is free', async () => {
  const { own, databaseUrl } = await start();
  await Promise.all([own.server.close(), own.server.close()]);
  const again = await createServer({ databaseUrl, jwtSecret: 'x', port: own.server.port, bcryptCost: 4 });
  expect(await again.accounts.list()).toHaveLength(4);
  await again.close();
});

test('a port that is taken is an error, and leaves no database open', async () => {
  const { own } = await start();
  const taken = createServer({ databaseUrl: 'sqlite::memory:', jwtSecret: 'x', port: own.server.port });
  await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await expect(createServer({ databaseUrl: 'sqlite::memory:', jwtSecret: '' })).rejects.toThrow('jwtSecret');
});
