/** What the first screen loads, and what the program's archive weighs, as they were built. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../tests/e2e/support/places.ts';
import { spreadOf } from '../support/stats.ts';
import type { Row } from './row.ts';

const ASSETS = join(ROOT, 'dist/renderer/assets');
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)[^"';()]*["']\.\/([^"']+\.js)["']/g;

/** The entry and all it imports at once. */
function firstScreen(name: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(name)) return known;
  known.add(name);
  for (const [, next = ''] of readFileSync(join(ASSETS, name), 'utf8').matchAll(STATIC_IMPORT))
    firstScreen(next, known);
  return known;
}

function bytesUnder(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

export const size: Row = async (_options, tell) => {
  const html = readFileSync(join(ROOT, 'dist/renderer/index.html'), 'utf8');
  const entry = /src="\.\/assets\/([^"]+\.js)"/.exec(html)?.[1] ?? '';
  const files = [...firstScreen(entry)];
  const zipped = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0);
  tell({
    ...{ name: 'JavaScript of the first screen, gzip', unit: 'kB', reference: null },
    ours: spreadOf([zipped / 1_000]),
    limit: { of: 'ours', atMost: 60 },
    note: `the entry and the ${files.length - 1} files it imports at once`,
  });
  const built = ['main', 'preload', 'renderer'].reduce((sum, one) => sum + bytesUnder(join(ROOT, 'dist', one)), 0);
  tell({
    ...{ name: 'what is built into app.asar', unit: 'MB', reference: null },
    ours: spreadOf([built / 1e6]),
    limit: { of: 'ours', atMost: 4 },
    note: 'main, preload and page, without maps; not the four installed packages (libsql, the spell checker)',
  });
};
