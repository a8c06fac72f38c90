#!/usr/bin/env node
/**
 * `npm test [-- unit|web|electron]`: builds, runs the suites one after another, and ends with one line,
 * `N passed, N failed, N skipped`. A suite that lacks a real part is skipped by name and reason, never faked;
 * with CI set, whatever was skipped makes it fail.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTHING, readPlaywright, readVitest, sum } from './test/report.mjs';
import { SUITES } from './test/suites.mjs';

const SUITE_MS = 15 * 60_000;
const root = join(import.meta.dirname, '..');
const [which = 'all'] = process.argv.slice(2);
const chosen = SUITES.filter(({ group }) => which === 'all' || which === group);
if (chosen.length === 0) {
  console.error(`No suite is called “${which}”: unit, web, electron, or nothing for all of them.`);
  process.exit(2);
}

// Under a desktop wrapper the suites run as another user, to whom the checkout is read-only.
const results = mkdtempSync(join(tmpdir(), 'mostrador-test-'));
chmodSync(results, 0o777);

/** Runs a command to its end, or to `SUITE_MS`; answers its code, or the signal that ended it. */
function run([program, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env, detached: true });
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), SUITE_MS);
    const settle = (end) => {
      clearTimeout(timer);
      resolve(end);
    };
    child.on('error', (error) => settle(error.message));
    child.on('exit', (code, signal) => settle(signal ?? code));
  });
}

/** How many tests a suite that cannot run would have run. */
function countOf(suite) {
  const [program, ...args] = suite.list();
  const listed = spawnSync(program, args, { cwd: root });
  return Math.max(1, listed.stdout.toString().match(/^Total: (\d+) test/m)?.[1] ?? 1);
}

async function runSuite(suite) {
  console.log(`\n── ${suite.name} ${'─'.repeat(60 - suite.name.length)}`);
  const reason = suite.missing();
  if (reason) return { ...NOTHING, skipped: countOf(suite), notes: [`skipped: the whole suite: ${reason}`] };
  const base = join(results, suite.name.replaceAll(' ', '-'));
  return (await Promise.all(suite.parts().map((part, index) => runPart(suite, part, `${base}-${index}`)))).reduce(sum);
}

/** One process of a suite; `folder` is for what it leaves. */
async function runPart(suite, part, folder) {
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  const json = join(folder, 'results.json');
  const env = { ...process.env, MOSTRADOR_RESULTS: folder, PLAYWRIGHT_JSON_OUTPUT_FILE: json };
  const end = await run(suite.command(json, part), env);
  if (!existsSync(json)) return { ...NOTHING, failed: 1, notes: [`failed: no results, it ended with ${end}`] };
  const read = suite.kind === 'vitest' ? readVitest : readPlaywright;
  const result = read(JSON.parse(readFileSync(json, 'utf8')));
  if (end === 0 || result.failed > 0) return result;
  return { ...result, failed: 1, notes: [...result.notes, `failed: no test of it did, but it ended with ${end}`] };
}

const build = await run(['npm', 'run', '--silent', 'build'], process.env);
let total = NOTHING;
const lines = [];
if (build === 0) {
  for (const suite of chosen) {
    const from = performance.now();
    const result = await runSuite(suite);
    total = sum(total, result);
    const seconds = Math.round((performance.now() - from) / 1000);
    lines.push(
      `${suite.name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped (${seconds} s)`,
    );
    lines.push(...result.notes.map((note) => `    ${note.split('\n', 3).join('\n    ')}`));
  }
} else {
  total = { ...NOTHING, failed: 1 };
  lines.push(`build: failed with ${build}`);
}

cpSync(results, join(root, 'test-results'), { recursive: true });
rmSync(results, { recursive: true, force: true });
console.log(`\n── results ${'─'.repeat(53)}\n${lines.join('\n')}`);
const skippedInCi = Boolean(process.env.CI) && total.skipped > 0;
if (skippedInCi) console.log('CI is set and something was skipped: that is a failure here.');
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || skippedInCi ? 1 : 0);
