/** A disk that is really full: a small tmpfs in a mount namespace of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from './support.ts';

const root = join(import.meta.dirname, '../..');
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

test.skipIf(!canMount)(
  'a message the disk has no room for is refused; what was accepted stays; it works again after',
  () => {
    const dir = tempDir();
    const load = `import('vite').then(({ runnerImport }) => runnerImport('./tests/core/disk-full.child.ts', { configFile: false, logLevel: 'error' }))`;
    const script = `mount -t tmpfs -o size=3m tmpfs "$0" && exec "$1" -e "$2" "$0"`;
    const out = execFileSync('unshare', ['-rm', 'sh', '-c', script, dir, process.execPath, load], {
      cwd: root,
      encoding: 'utf8',
    });
    const result = JSON.parse(out);
    expect(result).toMatchObject({
      refusal: expect.stringContaining('full'),
      again: expect.any(String),
      after: null,
      warnings: [],
    });
    expect(result.kept).toBeGreaterThan(3);
    expect(result.held).toBe(result.kept);
    expect(result.reopened).toBe(result.kept + 1);
  },
);
