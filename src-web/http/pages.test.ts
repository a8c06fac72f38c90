import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../testing/browser.ts';
import { proxyPages } from './dev-pages.ts';
import { type Pages, readPages } from './pages.ts';

let dir: string;
const servers: Server[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mostrador-pages-'));
  mkdirSync(join(dir, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(dir, 'secret.js'), 'secret');
  writeFileSync(join(dir, 'renderer', 'index.html'), '<p>index');
  writeFileSync(join(dir, 'renderer', 'assets', 'a.js'), 'a');
  writeFileSync(join(dir, 'renderer', 'assets', 'a.map'), 'map');
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  rmSync(dir, { recursive: true, force: true });
});

async function serve(pages: Pages): Promise<string> {
  const server = createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    pages.respond({ path, query }, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the built pages', () => {
  it('are the known files, with their types', async () => {
    const url = await serve(readPages(join(dir, 'renderer')));
    for (const [path, type, body] of [
      ['/', 'text/html; charset=utf-8', '<p>index'],
      ['/index.html', 'text/html; charset=utf-8', '<p>index'],
      ['/assets/a.js', 'text/javascript; charset=utf-8', 'a'],
    ] as const) {
      const answer = await ask(url + path);
      expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([200, type, body]);
    }
  });

  it('are nothing else: no other folder, no unknown kind, no link out, no odd spelling', async () => {
    symlinkSync(join(dir, 'secret.js'), join(dir, 'renderer', 'link.js'));
    const pages = readPages(join(dir, 'renderer'));
    for (const path of [
      '/../secret.js',
      '/%2e%2e/secret.js',
      '/link.js',
      '/assets/a.map',
      '/assets',
      '//',
      '/__proto__',
      '',
    ]) {
      const url = await serve({
        ...pages,
        respond: (_target, response) => pages.respond({ path, query: '' }, response),
      });
      expect([path, (await ask(url)).status]).toEqual([path, 404]);
    }
  });

  it('must have been built', () => {
    expect(() => readPages(join(dir, 'renderer', 'assets'))).toThrow('npm run build');
  });
});

describe("Vite's pages", () => {
  it('are passed on with their status and headers', async () => {
    const vite = createServer((request, response) => {
      response
        .writeHead(request.url === '/main.tsx?t=1' ? 200 : 404, { 'content-type': 'text/javascript' })
        .end(request.url);
    });
    servers.push(vite);
    await new Promise<void>((resolve) => vite.listen(0, '127.0.0.1', resolve));
    const url = await serve(proxyPages(`http://127.0.0.1:${(vite.address() as AddressInfo).port}`));
    const found = await ask(`${url}/main.tsx?t=1`);
    expect([found.status, found.headers['content-type'], found.body]).toEqual([
      200,
      'text/javascript',
      '/main.tsx?t=1',
    ]);
    expect((await ask(`${url}/other`)).status).toBe(404);
  });

  it('are a bad gateway when Vite is not there', async () => {
    const url = await serve(proxyPages('http://127.0.0.1:1'));
    expect((await ask(url)).status).toBe(502);
  });
});
