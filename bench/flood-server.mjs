/** A worker: a server of the legacy protocol that stores nothing and, told `n`, emits n messages at once. */
import { createServer } from 'node:http';
import { parentPort } from 'node:worker_threads';
import { Server } from 'socket.io';

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { user: 'marta', name: 'Marta', rol: 'admin', imagen: null, exp: Math.floor(Date.now() / 1000) + 3600 };
const token = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${part('not checked by a client')}`;

const http = createServer((request, response) => {
  if (request.url === '/auth') response.setHeader('Set-Cookie', `token=${token}; Max-Age=3600; Path=/; HttpOnly`);
  if (request.url?.startsWith('/api/')) response.setHeader('Content-Type', 'application/json').end('[]');
  else response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
});
const io = new Server(http);
let tag = 0;

parentPort?.on('message', (count) => {
  tag += 1; // no two rounds alike: the console knows a repeated message when it sees one
  for (let i = 0; i < count; i++)
    io.emit('mensaje_recibido', {
      de: `cliente${i % 50}`,
      mensaje: `${tag}-${i} no me llega el correo de confirmación`,
    });
});
http.listen(0, '127.0.0.1', () => parentPort?.postMessage(http.address()));
