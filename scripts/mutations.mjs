#!/usr/bin/env node
/**
 * `npm run test:mutations`: takes one rule at a time out of a copy of the sources and runs the test that guards it,
 * which must fail. Ends with 1 when a rule's text is no longer found, or its test did not notice. The copy is a sibling
 * of nothing: a temporary folder that borrows `node_modules`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES } from './security/rules.mjs';

const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'mostrador-mutations-'));
const COPIED = /^(src-.*|tests|scripts|assets|.*\.(json|ts|yml))$/;

/** 'noticed' when a test failed, 'passed' when none did, else what went wrong. */
function runTest(file) {
  const json = join(copy, 'result.json');
  rmSync(json, { force: true });
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile.json=${json}`, file];
  spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore' });
  try {
    const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(json, 'utf8'));
    return numFailedTests > 0 ? 'noticed' : numPassedTests > 0 ? 'passed' : 'no tests ran';
  } catch {
    return 'no result';
  }
}

/** What became of one rule: 'noticed' is as it should be. */
function mutate({ file, from, to, test }) {
  const path = join(copy, file);
  const original = readFileSync(path, 'utf8');
  if (original.split(from).length !== 2) return 'the rule’s text is not there once';
  writeFileSync(
    path,
    original.replace(from, () => to),
  );
  const outcome = runTest(test);
  writeFileSync(path, original);
  return outcome;
}

let wrong = 0;
try {
  for (const name of readdirSync(root).filter((name) => COPIED.test(name)))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const test of new Set(RULES.map((rule) => rule.test))) {
    const untouched = runTest(test);
    if (untouched === 'passed') continue;
    wrong += 1; // a test that fails anyway notices nothing
    console.log(`${test} without any mutation: ${untouched}`);
  }
  for (const rule of RULES) {
    const outcome = mutate(rule);
    if (outcome !== 'noticed') wrong += 1;
    console.log(
      `${outcome === 'noticed' ? 'noticed  ' : `NOT (${outcome})`} ${rule.name} (${rule.file} → ${rule.test})`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${RULES.length} rules, ${wrong} not noticed`);
process.exitCode = wrong > 0 ? 1 : 0;
