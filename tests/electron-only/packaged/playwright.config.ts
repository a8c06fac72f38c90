import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** Run by main.mjs, which installs the program first. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.installed.ts',
  outputDir: join(process.env['MOSTRADOR_RESULTS'] ?? tmpdir(), 'packaged'),
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['json'] as const] : [])],
});
