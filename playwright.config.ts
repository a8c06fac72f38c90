import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { Size } from './tests/day/plan.ts';

/** Outside the checkout when it is read-only (CI runs the windows as an unprivileged user). */
const results = process.env['MOSTRADOR_RESULTS'] ?? join(import.meta.dirname, 'test-results');

/** One suite, two hosts: `web` and `electron` run the same files. Run by `scripts/test.mjs`, which builds first. */
export default defineConfig<{ hostKind: 'web' | 'electron'; size: Size }>({
  testDir: 'tests/e2e',
  outputDir: join(results, 'artifacts'),
  workers: 1, // one display, one notification daemon, one keyring
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { trace: 'off', actionTimeout: 15_000 },
  projects: [
    // What is about the program being killed or its files being damaged is seen once, in the program itself.
    { name: 'web', use: { hostKind: 'web' }, testIgnore: '*.electron.spec.ts' },
    // What is the page's and the core's alone, likewise, in the browser.
    { name: 'electron', use: { hostKind: 'electron' }, testIgnore: '*.web.spec.ts' },
    { name: 'electron-only', testDir: 'tests/electron-only' },
    { name: 'day', testDir: 'tests/day' },
    { name: 'day-short', testDir: 'tests/day', use: { size: { customers: 5, messages: 16 } } },
  ],
});
