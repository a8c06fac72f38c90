/** Builds main, preload and the Node programs, and builds them again when a source changes. */
import { join } from 'node:path';
import { createBuilder } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAMS = ['main', 'preload', 'node'];
/** ms without a build before what was built is run: a change in src-shared rebuilds all three. */
const QUIET_MS = 150;

/** Calls `onBuilt` after the first builds, and after every change that built without an error. */
export async function watchPrograms(onBuilt) {
  const builder = await createBuilder({
    configFile: join(ROOT, 'vite.config.ts'),
    mode: 'development',
    logLevel: 'warn',
    build: { watch: {} },
  });
  const settle = createSettler(PROGRAMS, onBuilt);
  const watchers = [];
  for (const name of PROGRAMS) {
    const watcher = await builder.build(builder.environments[name]);
    watcher.on('event', (event) => settle(name, event));
    watchers.push(watcher);
  }
  return { stop: () => Promise.all(watchers.map((watcher) => watcher.close())) };
}

/** Knows which programs are being built, and which failed: nothing is run until all of them are good. */
function createSettler(names, onBuilt) {
  const pending = new Set(names);
  let timer;
  return (name, event) => {
    clearTimeout(timer);
    if (event.code === 'START') pending.add(name);
    if (event.code === 'ERROR') console.error(`${name}: ${event.error.message}`);
    if (event.code === 'BUNDLE_END') {
      pending.delete(name);
      void event.result?.close();
    }
    if (pending.size === 0) timer = setTimeout(onBuilt, QUIET_MS);
  };
}
