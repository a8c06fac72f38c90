/** Pages of other sites, in a browser that is signed in here, get neither the socket nor the cookie; a guesser, no names. */
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { createServer } from '../../src-server/create-server.ts';
import { PASS, startServer } from '../core/support.ts';

const MANY = { max: 1_000, windowMs: 60_000 };

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

test('how long a refusal takes does not tell which names exist', async () => {
  const server = await createServer({ databaseUrl: 'sqlite::memory:', jwtSecret: 'x', bcryptCost: 8, login: MANY });
  onTestFinished(() => server.close());
  await server.accounts.add({ usuario: 'ana22', pass: PASS, rol: 'user' });
  const waitOf = async (user: string) => {
    const from = performance.now();
    const answer = await fetch(`${server.url}/auth`, {
      method: 'POST',
      body: new URLSearchParams({ user, pass: 'no' }),
    });
    expect(answer.headers.get('set-cookie')).toBeNull();
    return performance.now() - from;
  };
  /** The quickest of several, in turn: what a busy machine adds is not what is asked. */
  const quickest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
  for (let n = 0; n < 10; n++) {
    quickest.known = Math.min(quickest.known, await waitOf('ana22'));
    quickest.unknown = Math.min(quickest.unknown, await waitOf('nadie'));
  }
  expect(quickest.unknown / quickest.known).toBeGreaterThan(0.6);
  expect(quickest.unknown / quickest.known).toBeLessThan(1.6);
});
