import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWebHost, type WebHost } from './create-web-host.ts';
import { strictCsp } from './http/headers.ts';
import type { Pages } from './http/pages.ts';
import { createWebNotifier } from './notifier.ts';
import { ask, cookieOf, enter, openPage } from './testing/browser.ts';
import { createFakeConsole, type FakeConsole } from './testing/fake-console.ts';

const pages: Pages = { csp: strictCsp, respond: ({ path }, response) => void response.end(`page ${path}`) };

let fake: FakeConsole;
let notifier: ReturnType<typeof createWebNotifier>;
let host: WebHost;
let origin: string;
beforeEach(async () => {
  fake = createFakeConsole();
  notifier = createWebNotifier();
  host = await createWebHost({ console: fake, notices: notifier, pages });
  origin = new URL(host.url).origin;
});
afterEach(() => host.stop());

describe('the one-time link', () => {
  it('gives a cookie and leads to the page without the key', async () => {
    const answer = await ask(host.url);
    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^mostrador-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const page = await ask(`${origin}/`, { cookie: cookieOf(answer) });
    expect([page.status, page.body]).toEqual([200, 'page /']);
  });

  it('is not burnt by a preview, and is spent once a page opened the bridge', async () => {
    const preview = await enter(host.url);
    const cookie = await enter(host.url);
    await openPage(host.url, cookie);
    const late = await ask(host.url);
    expect(late.status).toBe(403);
    expect(late.headers['set-cookie']).toBeUndefined();
    expect(late.body).toContain('ya se usó');
    expect((await ask(`${origin}/`, { cookie: preview })).status).toBe(403);
    expect((await ask(host.url, { cookie })).headers.location).toBe('/');
    await openPage(host.url, cookie);
  });

  it('says what to do to whoever comes without it, or with another', async () => {
    const without = await ask(`${origin}/`);
    expect(without.status).toBe(403);
    expect(without.body).toContain('terminal');
    expect((await ask(`${origin}/?key=x`)).status).toBe(403);
    expect((await ask(`${origin}/?key=`)).body).toContain('no es el de este arranque');
    expect((await ask(host.url.replace('/?', '/assets/a.js?'))).status).toBe(403);
    expect((await ask(`${origin}/`, { cookie: `${new URL(origin).port}=x; mostrador-1=y` })).status).toBe(403);
  });
});

describe('what is refused', () => {
  it('another Host, whatever else is right', async () => {
    const cookie = await enter(host.url);
    for (const name of ['evil.example', 'localhost', '127.0.0.1', '127.0.0.1.evil.example']) {
      const { port } = new URL(origin);
      expect((await ask(host.url, { host: `${name}:${Number(port) + (name === '127.0.0.1' ? 1 : 0)}` })).status).toBe(
        421,
      );
    }
    await expect(openPage(host.url, cookie, { host: 'evil.example' })).rejects.toThrow('403');
  });

  it('a bridge from another origin, without an origin, without the cookie, or elsewhere', async () => {
    const cookie = await enter(host.url);
    await expect(openPage(host.url, cookie, { origin: 'https://evil.example' })).rejects.toThrow('403');
    await expect(openPage(host.url, cookie, { origin: origin.replace('http', 'https') })).rejects.toThrow('403');
    await expect(openPage(host.url, '')).rejects.toThrow('401');
    await expect(openPage(host.url, cookie.replace(/=.*/, '=x'))).rejects.toThrow('401');
    expect((await ask(host.url)).status).toBe(303); // none of these spent the key
  });

  it('methods that write', async () => {
    const cookie = await enter(host.url);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask(`${origin}/`, { cookie }, method)).status).toBe(405);
    }
  });
});

it('sends the policy and its companions with every answer', async () => {
  const { host: authority } = new URL(origin);
  for (const answer of [await ask(host.url), await ask(`${origin}/`), await ask(`${origin}/x`, { host: 'evil' })]) {
    expect(answer.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' ws://${authority}; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  }
});

it('stops: tabs are told, subscriptions undone, the port is free', async () => {
  const page = await openPage(host.url, await enter(host.url));
  expect(fake.listeners()).toBe(1);
  await Promise.all([host.stop(), host.stop()]);
  expect(await page.closed).toEqual([1001, 'stopped']);
  expect(fake.listeners()).toBe(0);
  const again = await createWebHost({ console: fake, notices: notifier, pages, port: Number(new URL(origin).port) });
  await again.stop();
});

it('says when the port is taken', async () => {
  const port = Number(new URL(origin).port);
  await expect(createWebHost({ console: fake, notices: notifier, pages, port })).rejects.toThrow('EADDRINUSE');
});
