/**
 * A worker: a server of the legacy protocol that stores nothing, to whose history nothing is new (304 to whoever has
 * it), and that says what it is told to: `{ count, senders, tag }` at once, `{ de, every, count }` every so many ms.
 */
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { Server } from 'socket.io';

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { user: 'marta', name: 'Marta', rol: 'admin', imagen: null, exp: Math.floor(Date.now() / 1000) + 3600 };
const token = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${part('not checked by a client')}`;

const http = createServer((request, response) => {
  if (request.url === '/auth') response.setHeader('Set-Cookie', `token=${token}; Max-Age=3600; Path=/; HttpOnly`);
  if (request.headers['if-none-match']) response.writeHead(304).end();
  else if (request.url?.startsWith('/api/')) response.setHeader('Content-Type', 'application/json').end('[]');
  else response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
});
const io = new Server(http);
const say = (de, mensaje) => io.emit('mensaje_recibido', { de, mensaje });

parentPort?.on('message', ({ tag, count, senders, de, every }) => {
  if (every === undefined) {
    parentPort?.postMessage({ began: Date.now() });
    for (let i = 0; i < count; i++) say(senders[i % senders.length], `${tag}-${i} no me llega el correo`);
    return;
  }
  let said = 0;
  const timer = setInterval(() => {
    say(de, `dicho a las ${Date.now()}`); // no two alike: the console knows a repeated message when it sees one
    said += 1;
    if (said === count) clearInterval(timer);
  }, every);
});
http.listen(workerData?.port ?? 0, '127.0.0.1', () => parentPort?.postMessage(http.address()));
