/** Pages of other sites, in a browser that is signed in here: they get neither the socket nor the cookie. */
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { PASS, startServer } from '../core/support.ts';

/** 'up', or why not. */
function attempt(url: string, token: string, headers: Readonly<Record<string, string>>, transport: string) {
  const extraHeaders = { Cookie: `token=${token}`, ...headers };
  const socket = io(url, { extraHeaders, transports: [transport], forceNew: true, reconnection: false });
  onTestFinished(() => void socket.disconnect());
  return new Promise<string>((resolve) => {
    socket.once('connect', () => resolve('up'));
    socket.once('connect_error', ({ message }) => resolve(message));
  });
}

async function started(extended: boolean) {
  const server = await startServer({ extended });
  onTestFinished(() => server.close());
  const token = await server.tokens.mint({ usuario: 'ana22', nombre: null, rol: 'user', imagen: null });
  return { server, open: attempt.bind(null, server.url, token) };
}

test.each(['websocket', 'polling'])('%s: only a page of this server’s, or no page at all', async (transport) => {
  const { server, open } = await started(true);
  expect(await open({}, transport)).toBe('up');
  expect(await open({ Origin: server.url }, transport)).toBe('up');
  expect(await open({ Origin: 'https://chat.example', 'X-Forwarded-Host': 'chat.example' }, transport)).toBe('up');
  for (const Origin of ['https://malo.example', 'null', `${server.url}.malo.example`, 'file://', 'x'])
    expect(await open({ Origin }, transport), Origin).toMatch(/error/);
});

test('a legacy server never asked', async () => {
  const { open } = await started(false);
  expect(await open({ Origin: 'https://malo.example' }, 'websocket')).toBe('up');
});

test.each([
  [true, {}, 'HttpOnly; SameSite=Strict'],
  [true, { 'X-Forwarded-Proto': 'https' }, 'HttpOnly; SameSite=Strict; Secure'],
  [false, { 'X-Forwarded-Proto': 'https' }, 'HttpOnly'],
])('the cookie of a server (extended: %j) asked with %j ends with %s', async (extended, headers, end) => {
  const { server } = await started(extended);
  const body = new URLSearchParams({ user: 'ana22', pass: PASS });
  const signIn = await fetch(`${server.url}/auth`, { method: 'POST', body, headers });
  const signOut = await fetch(`${server.url}/logout`, { headers, redirect: 'manual' });
  for (const { headers } of [signIn, signOut]) expect(headers.get('set-cookie')?.endsWith(`; ${end}`)).toBe(true);
});
