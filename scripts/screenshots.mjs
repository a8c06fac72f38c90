#!/usr/bin/env node
/**
 * `node scripts/screenshots.mjs`: the README's pictures, of the real program on the demo's server, into
 * `assets/screenshots`. Run it after `npm run build`, with a screen; as root, with MOSTRADOR_DESKTOP (README, "Tests").
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const inside = process.argv.find((arg) => arg.startsWith('--into='))?.slice('--into='.length);

if (inside) {
  const { module } = await runnerImport(join(import.meta.dirname, 'screenshots/take.ts'));
  await module.takeScreenshots(inside);
} else {
  // The wrapper runs this as a user to whom the checkout is read-only.
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-shots-'));
  chmodSync(folder, 0o777);
  const wrapper = process.env.MOSTRADOR_DESKTOP?.split(' ').filter(Boolean) ?? [];
  const [program, ...args] = [...wrapper, process.execPath, import.meta.filename, `--into=${folder}`];
  execFileSync(program, args, { stdio: 'inherit' });
  cpSync(folder, join(import.meta.dirname, '../assets/screenshots'), { recursive: true });
  rmSync(folder, { recursive: true });
}
