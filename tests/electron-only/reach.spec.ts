import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attempt } from './support/attempt.ts';
import { expect, test } from './support/electron.ts';

/** A server the page would like to reach, and what reached it. */
let server: Server;
let address: string;
let hits: string[];
test.beforeEach(async () => {
  hits = [];
  server = createServer((request, response) => {
    hits.push(String(request.url));
    response.setHeader('access-control-allow-origin', '*').end('<title>elsewhere</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterEach(() => server.close());

test('it reaches nobody: not by fetch, socket, beacon, image, style, font, frame, worker or form', async ({
  program,
}) => {
  expect(await (await fetch(`${address}/control`)).text()).toContain('elsewhere');
  await attempt(
    program,
    async (address) => {
      const add = (tag: string, fields: object) =>
        document.body.append(Object.assign(document.createElement(tag), fields));
      const tries: (() => unknown)[] = [
        () => fetch(`${address}/fetch`),
        () => new Promise((done) => (new WebSocket(`${address.replace('http', 'ws')}/socket`).onerror = done)),
        () => new Promise((done) => (new EventSource(`${address}/events`).onerror = done)),
        () => navigator.sendBeacon(`${address}/beacon`, 'x'),
        () => new Promise((done) => add('img', { src: `${address}/image`, onerror: done })),
        () => new Promise((done) => add('link', { rel: 'stylesheet', href: `${address}/style`, onerror: done })),
        () => new FontFace('x', `url(${address}/font)`).load(),
        () => add('iframe', { src: `${address}/frame` }),
        () => add('object', { data: `${address}/object` }),
        () => new Worker(`${address}/worker`),
        () => import(`${address}/module`),
        () => {
          const form = Object.assign(document.createElement('form'), { action: `${address}/form`, method: 'post' });
          document.body.append(form);
          form.submit();
        },
      ];
      for (const each of tries)
        await Promise.resolve()
          .then(each)
          .catch(() => {});
    },
    address,
  );
  await fetch(`${address}/last`);
  expect(hits).toEqual(['/control', '/last']);
});

test('behind the policy, the session itself refuses the network', async ({ standing: program }) => {
  const outcome = await program.app.evaluate(
    ({ webContents }, address) =>
      webContents
        .getAllWebContents()[0]
        ?.session.fetch(address)
        .then(
          () => 'reached',
          (error: Error) => error.message,
        ),
    `${address}/session`,
  );
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(hits).toEqual([]);
});

test('it stays where it is, and opens nothing', async ({ standing: program }) => {
  const opened = await attempt(
    program,
    async (address) => {
      const window_ = window.open(`${address}/open`);
      const blank = Object.assign(document.createElement('a'), { href: `${address}/blank`, target: '_blank' });
      document.body.append(blank, document.createElement('webview'));
      document.querySelector('webview')?.setAttribute('src', `${address}/webview`);
      blank.click();
      const link = Object.assign(document.createElement('a'), { href: `${address}/link` });
      document.body.append(link);
      link.click();
      location.href = `${address}/location`;
      return window_;
    },
    address,
  );
  expect(opened).toBeNull();
  const frame = await program.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.src = 'data:text/html,<title>inside</title>';
    return new Promise((resolve) => {
      frame.onload = () => resolve(frame.contentDocument?.title ?? 'empty');
    });
  });
  expect(frame).not.toBe('inside');
  expect(program.page.url()).toBe('mostrador://app/index.html');
  expect(await program.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(hits).toEqual([]);
});
