#!/usr/bin/env node
/**
 * `npm run test:security`: runs the tests that stand for the rules of SECURITY.md and prints which rule stands on what.
 * Ends with 1 when one fails, was skipped or is no longer there. Needs `npm run build`'s result, and what the suites
 * of the windows need (CONTRIBUTING.md); the package is tested as root only. What is open is printed, never hidden.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ITEMS } from './security/items.mjs';
import { testsIn } from './security/results.mjs';
import { desktopCommand, needChromium, needDesktop, needElectron, needInstaller } from './test/needs.mjs';

const root = join(import.meta.dirname, '..');
const results = mkdtempSync(join(tmpdir(), 'mostrador-security-'));
chmodSync(results, 0o777); // under a desktop wrapper the tests run as another user

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--configLoader=runner', '--fsModuleCache=false'];
const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
const inVitest = (json, files) => [
  ...vitest,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${json}`,
  ...files,
];

/** How each kind of evidence is run, and what may be missing for it: `node` arguments, from the checkout's root. */
const RUNS = {
  unit: { wrapper: desktopCommand, args: inVitest, missing: () => null },
  server: { wrapper: () => [], args: inVitest, missing: () => null },
  gallery: {
    wrapper: () => [],
    args: (_json, files) => [...playwright, '--config=tests/gallery/playwright.config.ts', ...files],
    missing: needChromium,
  },
  electron: {
    wrapper: desktopCommand,
    args: (_json, files) => [...playwright, '--project=electron-only', ...files],
    missing: () => needDesktop() ?? needElectron(),
  },
  packaged: {
    wrapper: () => [],
    args: () => ['tests/electron-only/packaged/main.mjs'],
    missing: () => needInstaller() ?? needElectron(),
  },
};

/** Every test that ran, `{ file, title, passed }`; none of a kind that cannot run here. */
function runKind(kind) {
  const files = new Set(
    ITEMS.flatMap(({ evidence }) => evidence.filter((one) => one.kind === kind)).map((one) => one.file),
  );
  const reason = RUNS[kind].missing();
  if (reason) {
    console.log(`${kind}: not run: ${reason}`);
    return [];
  }
  const json = join(results, `${kind}.json`);
  const [program, ...args] = [...RUNS[kind].wrapper(), process.execPath, ...RUNS[kind].args(json, [...files])];
  const env = {
    ...process.env,
    MOSTRADOR_RESULTS: results,
    PLAYWRIGHT_JSON_OUTPUT_FILE: json,
    HOSTILE_TEXTS: '100000',
  };
  spawnSync(program, args, { cwd: root, env, stdio: 'inherit' });
  return existsSync(json) ? testsIn(JSON.parse(readFileSync(json, 'utf8'))) : [];
}

const ran = Object.fromEntries(Object.keys(RUNS).map((kind) => [kind, runKind(kind)]));
rmSync(results, { recursive: true, force: true });

let wrong = 0;
let open = 0;
console.log(`\n${'─'.repeat(64)}`);
for (const item of ITEMS) {
  console.log(`\n${item.rule}\n  kept in  ${item.code}`);
  for (const { kind, file, titles } of item.evidence)
    for (const title of titles) {
      const tests = ran[kind].filter((test) => test.file.endsWith(file) && test.title.includes(title));
      const failed = tests.filter(({ passed }) => !passed).length;
      if (tests.length === 0 || failed > 0) wrong += 1;
      const state = tests.length === 0 ? 'MISSING' : failed > 0 ? `FAILED ×${failed}` : `passed ×${tests.length}`;
      console.log(`  ${state.padEnd(11)} ${file} › ${title}`);
    }
  for (const one of item.answers ?? []) console.log(`  answered    ${one}`);
  for (const one of item.open) console.log(`  open        ${one}`);
  open += item.open.length;
}
console.log(`\n${ITEMS.length} items, ${wrong} failed or missing, ${open} open`);
process.exit(wrong > 0 ? 1 : 0);
