/**
 * `npm run dev` (Electron where it can run) and `npm run dev:web` (a browser): the renderer from Vite's server, with
 * hot updates; the other programs rebuilt when their sources change, and started again. Arguments go to
 * `dist/node/start.js`, so `-- --server=<url>` works here too. Ctrl-C stops everything.
 */
import { join } from 'node:path';
import { createRunner } from './dev/runner.mjs';
import { servePages } from './dev/serve-pages.mjs';
import { watchPrograms } from './dev/watch-programs.mjs';

const args = process.argv.slice(2);
const asked = args.map((arg) => (arg === '--web' ? '--browser' : arg));

const pages = await servePages();
const runner = createRunner(join(import.meta.dirname, '../dist/node/start.js'), asked, {
  MOSTRADOR_DEV_URL: pages.url,
});
const watching = await watchPrograms(runner.restart);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK']) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await Promise.all([watching.stop(), runner.stop(), pages.stop()]);
    process.exit(0);
  });
}
