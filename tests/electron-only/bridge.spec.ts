import { join } from 'node:path';
import * as v from 'valibot';
import { QUESTIONS, type Question } from '../../src-shared/contract.ts';
import { ROOT } from '../e2e/support/places.ts';
import { call, expect, test } from './support/electron.ts';

const names = Object.keys(QUESTIONS) as Question[];
const isFault = (code: string) => ({ ok: false, fault: expect.objectContaining({ code }) });

/** `params` that break the schema: none is an object, then each key alone of the wrong type. */
function wrongParams(name: Question): readonly unknown[] {
  const keys = Object.keys(QUESTIONS[name].params.entries);
  return [null, undefined, 7, 'text', true, ...keys.map((key) => ({ [key]: { nested: [] } }))];
}

test('every question refuses wrong types with a fault', async ({ standing: program }) => {
  for (const name of names)
    for (const params of wrongParams(name)) {
      expect(v.is(QUESTIONS[name].params, params), `${name} ${JSON.stringify(params)} is wrong`).toBe(false);
      expect(await call(program.page, name, params), `${name} ${JSON.stringify(params)}`).toEqual(
        isFault('bad-request'),
      );
    }
});

test('unknown names are faults', async ({ standing: program }) => {
  for (const name of ['', 'no-such', 'toString', '__proto__', 'constructor', 'Snapshot', 7, null, undefined, {}, []])
    expect(await call(program.page, name, {}), String(name)).toEqual(isFault('unknown-call'));
});

test('what cannot be carried is refused at once, and the bridge lives on', async ({ standing: program }) => {
  const refusal = await program.page.evaluate(() =>
    window.mostrador.call('snapshot', { f: () => {} }).then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(refusal).toBe('refused');
  expect(await call(program.page, 'snapshot', {})).toMatchObject({ ok: true, result: { host: { kind: 'electron' } } });
});

test('the snapshot says which host this is', async ({ standing: program }) => {
  const reply = await call(program.page, 'snapshot', {});
  expect(reply.ok && v.is(QUESTIONS.snapshot.result, reply.result)).toBe(true);
});

for (const url of ['mostrador://app/index.html', 'data:text/html,<title>x</title>', 'about:blank'])
  test(`a second window with our own preload is a stranger: ${url.slice(0, 20)}`, async ({ standing: program }) => {
    const reply = await program.app.evaluate(
      async ({ BrowserWindow, webContents }, { url, preload }) => {
        const session = webContents.getAllWebContents()[0]?.session;
        if (!session) throw new Error('no page');
        const webPreferences = { preload, session, sandbox: true, contextIsolation: true };
        const stranger = new BrowserWindow({ show: false, webPreferences });
        await stranger.loadURL(url).catch(() => {}); // what the session refuses shows an error page: a stranger too
        const reply: unknown = await stranger.webContents.executeJavaScript("window.mostrador.call('snapshot', {})");
        stranger.destroy();
        return reply;
      },
      { url, preload: join(ROOT, 'dist/preload/index.cjs') },
    );
    expect(reply).toEqual({ ok: false, fault: { code: 'access-denied' } });
  });

test('there is one channel for questions, and none besides', async ({ standing: program }) => {
  const channels = await program.app.evaluate(({ ipcMain }) => ({
    handled: [...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys()],
    heard: ipcMain.eventNames().filter((name) => name !== 'error'), // Electron's own
  }));
  expect(channels).toEqual({ handled: ['mostrador:call'], heard: [] });
});

test('a frame inside our own page has no bridge, and a question asked in its name is denied', async ({ program }) => {
  await program.page.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', resolve, { once: true });
        document.body.append(frame);
      }),
  );
  const [, inner] = program.page.frames();
  expect(await inner?.evaluate(() => typeof window.mostrador)).toBe('undefined');
  const replies = await program.app.evaluate(async ({ ipcMain, webContents }) => {
    const sender = webContents.getAllWebContents()[0];
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> })
      ._invokeHandlers;
    const frames = sender?.mainFrame.framesInSubtree ?? [];
    // The page's own frame first: that the way here is the real one shows in its being answered.
    return Promise.all(
      frames.map((senderFrame) =>
        handlers.get('mostrador:call')?.({ sender, senderFrame }, { name: 'snapshot', params: {} }),
      ),
    );
  });
  expect(replies).toEqual([expect.objectContaining({ ok: true }), { ok: false, fault: { code: 'access-denied' } }]);
});

test('ten thousand calls at once are answered, most of them with a no, and do not hold the program up', async ({
  program,
}) => {
  const longest = await program.app.evaluateHandle(() => {
    const seen = { ms: 0, last: performance.now() };
    setInterval(() => {
      const now = performance.now();
      seen.ms = Math.max(seen.ms, now - seen.last);
      seen.last = now;
    }, 5);
    return seen;
  });
  const codes = await program.page.evaluate(async () => {
    const one = () => window.mostrador.call('snapshot', {}) as Promise<{ ok: boolean; fault?: { code: string } }>;
    const replies = await Promise.all(Array.from({ length: 10_000 }, one));
    const count: Record<string, number> = {};
    for (const { fault } of replies) count[fault?.code ?? 'ok'] = (count[fault?.code ?? 'ok'] ?? 0) + 1;
    return count;
  });
  expect((codes['ok'] ?? 0) + (codes['rate-limited'] ?? 0)).toBe(10_000);
  expect(codes['rate-limited']).toBeGreaterThan(0);
  expect(await longest.evaluate(({ ms }) => ms)).toBeLessThan(1_500);
  await expect.poll(() => call(program.page, 'snapshot', {})).toMatchObject({ ok: true });
});
