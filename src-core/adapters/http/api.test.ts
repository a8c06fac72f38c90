/** The HTTP adapter against a real HTTP server that answers as told. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Api, Clock } from '../../ports.ts';
import { systemClock } from '../system.ts';
import { createApi } from './api.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;
async function against(handler: Handler, clock: Clock = systemClock): Promise<Api> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    handler(request, response, body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return createApi(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { clock, log: () => {} });
}

const TOKEN = `x.${Buffer.from(JSON.stringify({ user: 'María', name: 'M', rol: 'admin', imagen: null, iat: 100, exp: 3_700 })).toString('base64url')}.y`;
const answer = (status: number, headers: Record<string, string> = {}, body = '<html>') =>
  against((_request, response) => response.writeHead(status, headers).end(body));

describe('sign-in', () => {
  test('posts a form, takes the token and the real name from the claims', async () => {
    const seen: string[] = [];
    const api = await against((request, response, body) => {
      seen.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`);
      response.writeHead(200, { 'Set-Cookie': `token=${TOKEN}; Max-Age=3600; Path=/; HttpOnly` }).end('<html>');
    });
    expect(await api.signIn('maría', 'a&b=ñ')).toMatchObject({
      ok: true,
      token: TOKEN,
      claims: { user: 'María', rol: 'admin' },
    });
    expect(seen).toEqual([
      'POST /auth application/x-www-form-urlencoded;charset=UTF-8 user=mar%C3%ADa&pass=a%26b%3D%C3%B1',
    ]);
  });
  test.each([
    [200, {}, { code: 'wrong-credentials' }],
    [200, { 'Set-Cookie': 'token=nope' }, { code: 'bad-token' }],
    [302, { Location: 'https://elsewhere.example/' }, { code: 'server-redirects' }],
    [403, {}, { code: 'access-denied' }],
    [404, {}, { code: 'not-a-server', detail: '404' }],
    [500, {}, { code: 'server-error', detail: '500' }],
  ] as const)('%i %j', async (status, headers, fault) => {
    expect(await (await answer(status, headers)).signIn('a', 'b')).toMatchObject({ ok: false, fault });
  });
  test('429: the true wait is Reset minus Date, whatever Retry-After says', async () => {
    const reset = Math.floor(Date.now() / 1_000) + 100_000;
    const date = new Date((reset - 42) * 1_000).toUTCString();
    const clock = { ...systemClock, now: () => 5_000 };
    const api = await against(
      (_q, response) =>
        response.writeHead(429, { 'Retry-After': '900', 'X-RateLimit-Reset': String(reset), Date: date }).end(),
      clock,
    );
    expect(await api.signIn('a', 'b')).toMatchObject({
      ok: false,
      fault: { code: 'rate-limited', retryAt: 5_000 + 42_000 },
    });
  });
  test.each(['NaN', '1e99', '-5', ''])('429 with a hostile reset of %j waits a bounded time', async (reset) => {
    const outcome = await (await answer(429, { 'X-RateLimit-Reset': reset })).signIn('a', 'b');
    const wait = (outcome.ok ? 0 : (outcome.fault.retryAt ?? 0)) - Date.now();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(24 * 60 * 60 * 1_000);
  });
  test('nobody there', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const api = createApi(`http://127.0.0.1:${port}`, { clock: systemClock, log: () => {} });
    expect(await api.signIn('a', 'b')).toMatchObject({
      ok: false,
      fault: { code: 'server-unreachable', detail: 'ECONNREFUSED' },
    });
  });
  test('a server that never answers', async () => {
    const soon: Clock = { ...systemClock, after: (_ms, fn) => systemClock.after(30, fn) };
    const api = await against(() => {}, soon);
    expect(await api.signIn('a', 'b')).toMatchObject({ ok: false, fault: { code: 'server-timeout' } });
  });
});

describe('histories', () => {
  const ROW = { de_usuario: 'ana', para_usuario: 'admin', mensaje: 'hola', fecha: '2026-11-24T10:31:00.000Z' };
  test('are asked for with the one cookie and the name escaped, and read row by row', async () => {
    const seen: unknown[] = [];
    const api = await against((request, response) => {
      seen.push([request.url, request.headers.cookie, request.headers['if-none-match']]);
      response
        .writeHead(200, { ETag: 'W/"1"' })
        .end(JSON.stringify([ROW, { ...ROW, mensaje: 7 }, { ...ROW, fecha: 'nunca' }, null, 'x']));
    });
    const outcome = await api.history(TOKEN, 'a/../b?&ñ', 'W/"0"');
    expect(seen).toEqual([['/api/mensajes?con=a%2F..%2Fb%3F%26%C3%B1', `token=${TOKEN}`, 'W/"0"']]);
    expect(outcome).toEqual({
      ok: true,
      etag: 'W/"1"',
      rows: [
        { ...ROW, fecha: Date.UTC(2026, 10, 24, 10, 31) },
        { ...ROW, mensaje: '7', fecha: Date.UTC(2026, 10, 24, 10, 31) },
      ],
    });
  });
  test('304 is no news', async () => {
    expect(await (await answer(304)).history(TOKEN, 'ana', 'W/"1"')).toEqual({ ok: true, rows: null });
  });
  test.each([
    [403, '{"error":"Token inválido"}', 'bad-token'],
    [403, 'Token inválido', 'bad-token'],
    [403, '{"error":"Acceso denegado"}', 'access-denied'],
    [500, '{"error":"Error al obtener mensajes"}', 'server-error'],
    [200, '<html>', 'not-a-server'],
    [200, '{"a":1}', 'not-a-server'],
    [200, '', 'not-a-server'],
    [302, '', 'server-redirects'],
  ] as const)('%i %s is %s', async (status, body, code) => {
    expect(await (await answer(status, {}, body)).history(TOKEN, null, null)).toMatchObject({
      ok: false,
      fault: { code },
    });
    expect(await (await answer(status, {}, body)).conversations(TOKEN)).toMatchObject({ ok: false, fault: { code } });
  });
  test('an answer cut in the middle is unreachable, not half a history', async () => {
    const api = await against((_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('[', () => response.destroy());
    });
    expect(await api.history(TOKEN, 'ana', null)).toMatchObject({ ok: false, fault: { code: 'server-unreachable' } });
  });
});
