import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of the running test's own, gone when it ends. */
export function tempDir(): string {
  const home = mkdtempSync(join(tmpdir(), 'mostrador-server-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}
