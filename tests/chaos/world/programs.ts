/** The built programs. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** From `dist/node` itself, and from the sources under vitest. */
const here = dirname(fileURLToPath(import.meta.url));
const DIST = existsSync(join(here, 'server.js')) ? here : join(here, '../../../dist/node');

/** Throws when it was not built. */
export function program(name: 'server' | 'chaos-client' | 'chaos-plain'): string {
  const path = join(DIST, `${name}.js`);
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first`);
  return path;
}
