#!/usr/bin/env node
/**
 * The real package, from the real project: builds the .deb, installs it, tests the installed program from outside, and
 * takes it away again. As root, on Debian: `npm run build && node tests/electron-only/packaged/main.mjs`.
 * With ELECTRON_OVERRIDE_DIST_PATH it packs that Electron; MOSTRADOR_DESKTOP is the wrapper that gives a desktop.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const output = mkdtempSync(join(tmpdir(), 'mostrador-package-'));
chmodSync(output, 0o755);

function run(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) throw error;
  return status ?? 1;
}

function must(program, args, env) {
  if (run(program, args, env) !== 0) throw new Error(`${program} ${args.join(' ')} failed`);
}

/** electron-builder's own way to use an Electron that is already here. */
function electronOptions() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!dist) return [];
  const version = readFileSync(join(dist, 'version'), 'utf8').trim();
  return [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
}

/** Uncompressed: xz takes minutes, and is not what is tested. */
function buildDeb() {
  const fast = ['-c.deb.fpm=--deb-compression', '-c.deb.fpm=none'];
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const options = [`-c.directories.output=${output}`, ...electronOptions(), ...fast];
  must(process.execPath, [builder, '--linux', 'deb', ...options]);
  const deb = readdirSync(output).find((name) => name.endsWith('.deb'));
  if (!deb) throw new Error('no .deb was made');
  return join(output, deb);
}

const apt = (...args) =>
  must('apt-get', ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=60', ...args], { DEBIAN_FRONTEND: 'noninteractive' });

let code = 1;
try {
  const deb = buildDeb();
  apt('install', '--no-install-recommends', '--reinstall', deb);
  try {
    const [program, ...wrapper] = [...(process.env.MOSTRADOR_DESKTOP?.split(' ') ?? []), process.execPath];
    const playwright = join(root, 'node_modules/@playwright/test/cli.js');
    code = run(program, [...wrapper, playwright, 'test', `--config=${import.meta.dirname}`]);
  } finally {
    apt('remove', 'mostrador');
  }
} finally {
  rmSync(output, { recursive: true, force: true });
}
process.exitCode = code;
