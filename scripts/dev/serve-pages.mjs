/** Vite's server for the renderer, on loopback. */

import { once } from 'node:events';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const HOST = '127.0.0.1';

/** Hot updates come from Vite's own port, whichever host shows the page: `clientPort` must be known beforehand. */
export async function servePages() {
  const port = await freePort();
  const server = await createServer({
    configFile: join(ROOT, 'vite.config.ts'),
    mode: 'development',
    server: { host: HOST, port, strictPort: true, hmr: { protocol: 'ws', host: HOST, clientPort: port } },
  });
  await server.listen();
  return { url: `http://${HOST}:${port}`, stop: () => server.close() };
}

async function freePort() {
  const probe = createNetServer().listen(0, HOST);
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
