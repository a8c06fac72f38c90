import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConsoleEvent } from '../../src-core/create-console.ts';
import { createWebHost, type WebHost } from '../create-web-host.ts';
import { strictCsp } from '../http/headers.ts';
import { createWebNotifier } from '../notifier.ts';
import { enter, openPage, type Page } from '../testing/browser.ts';
import { createFakeConsole, type FakeConsole } from '../testing/fake-console.ts';
import { MAX_FRAME_BYTES } from './frames.ts';

let held: PromiseWithResolvers<Record<string, never>>;
let fake: FakeConsole;
let notifier: ReturnType<typeof createWebNotifier>;
let host: WebHost;
let cookie: string;
let page: Page;
beforeEach(async () => {
  held = withResolvers();
  fake = createFakeConsole({ 'sign-out': () => held.promise });
  notifier = createWebNotifier();
  host = await createWebHost({
    console: fake,
    notices: notifier,
    pages: { csp: strictCsp, respond: (_path, response) => void response.end() },
  });
  cookie = await enter(host.url);
  page = await openPage(host.url, cookie);
});
afterEach(() => host.stop());

const CHANGE: ConsoleEvent = { name: 'change', payload: { seq: 1 } };
const SAID = { usuario: 'ana', title: 'ana', body: '<b>hola</b>' } as const;
const NO_ANSWERS = { open() {}, reply() {}, snooze() {} };
const NOTICE = { ...SAID, people: 0, minutes: 0 };

describe('calls', () => {
  it('are answered by id, faults included', async () => {
    expect(await page.call('draft', { usuario: 'ana', draft: '<i>' })).toEqual({
      id: 1,
      reply: { ok: true, result: {} },
    });
    expect(await page.call('thread', { usuario: 'ana', before: null, limit: 1 })).toMatchObject({
      id: 2,
      reply: { ok: false, fault: { code: 'not-signed-in' } },
    });
  });

  it.each([['no-such-call'], ['__proto__'], ['constructor'], [7], [null], [{ a: 1 }], [undefined]])(
    'named %j are unknown',
    async (name) => {
      expect(await page.call(name, {})).toEqual({ id: 1, reply: { ok: false, fault: { code: 'unknown-call' } } });
    },
  );

  it.each([[undefined], [null], [[]], [{ open: 3, focused: 'x' }]])(
    'with params %j are bad requests',
    async (params) => {
      expect(await page.call('attention', params)).toMatchObject({ reply: { fault: { code: 'bad-request' } } });
      expect(fake.attention).toEqual([]);
    },
  );

  it('are forgotten when the page goes away before the answer', async () => {
    page.socket.send(JSON.stringify({ id: 1, name: 'sign-out', params: {} }));
    await page.call('reconnect', {});
    page.socket.terminate();
    await page.closed;
    const other = await openPage(host.url, cookie);
    held.resolve({});
    expect(await other.call('reconnect', {})).toEqual({ id: 1, reply: { ok: true, result: {} } });
    expect(other.frames).toHaveLength(1);
  });
});

describe('frames that are no call close the tab with a reason, and only that tab', () => {
  it.each<readonly [string, string | Buffer, readonly [number, string]]>([
    ['broken JSON', '{', [1007, 'not JSON']],
    ['nothing', '', [1007, 'not JSON']],
    ['another JSON', '[1]', [1008, 'not a call']],
    ['null', 'null', [1008, 'not a call']],
    ['a call without an id', '{"name":"reconnect","params":{}}', [1008, 'not a call']],
    ['binary', Buffer.from('{"id":1,"name":"reconnect","params":{}}'), [1003, 'binary']],
    ['too much', `"${'x'.repeat(MAX_FRAME_BYTES)}"`, [1009, '']],
  ])('%s', async (_what, frame, ending) => {
    const other = await openPage(host.url, cookie);
    page.socket.send(frame);
    expect(await page.closed).toEqual(ending);
    expect(await other.call('reconnect', {})).toMatchObject({ reply: { ok: true } });
  });
});

describe('events', () => {
  it('reach every tab as they are', async () => {
    const other = await openPage(host.url, cookie);
    fake.emit(CHANGE);
    expect(await page.next()).toEqual(CHANGE);
    expect(await other.next()).toEqual(CHANGE);
  });

  it('that raise a notification or act reach the tab looked at last, and are cleared in all', async () => {
    const other = await openPage(host.url, cookie);
    await page.call('attention', { open: 'luis', focused: true });
    await page.call('attention', { open: 'luis', focused: false });
    notifier.show({ ...SAID, count: 1 }, NO_ANSWERS);
    fake.emit({ name: 'command', payload: { name: 'focus-search' } });
    notifier.clear('ana');
    expect([await page.next(), await page.next(), await page.next()]).toEqual([
      { name: 'notice', payload: NOTICE },
      { name: 'command', payload: { name: 'focus-search' } },
      { name: 'notice-cleared', payload: { usuario: 'ana' } },
    ]);
    expect(await other.next()).toEqual({ name: 'notice-cleared', payload: { usuario: 'ana' } });
  });

  it('are lost without tabs, and nothing breaks', async () => {
    page.socket.close();
    await page.closed;
    notifier.show({ ...SAID, count: 1 }, NO_ANSWERS);
    fake.emit(CHANGE);
    await openPage(host.url, cookie);
  });
});

it('tells the console that nobody looks when the focused tab goes away', async () => {
  await page.call('attention', { open: 'ana', focused: true });
  page.socket.terminate();
  await page.closed;
  const other = await openPage(host.url, cookie);
  await other.call('reconnect', {});
  expect(fake.attention).toEqual([
    { open: 'ana', focused: true },
    { open: 'ana', focused: false },
  ]);
});

it('survives a socket that dies while it is sent to', async () => {
  const closed = once(page.socket, 'close');
  page.socket.terminate();
  for (let i = 0; i < 100; i += 1) fake.emit(CHANGE);
  await closed;
  const other = await openPage(host.url, cookie);
  expect(await other.call('reconnect', {})).toMatchObject({ reply: { ok: true } });
});

/** `Promise.withResolvers`, which Node 20 has not. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let settle: Pick<PromiseWithResolvers<T>, 'resolve' | 'reject'> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  if (!settle) throw new Error('a promise runs its executor at once');
  return { promise, ...settle };
}
