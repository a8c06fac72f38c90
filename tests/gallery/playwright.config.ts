/** `npx playwright test -c tests/gallery/playwright.config.ts [--project states|behaviour|shots]` */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const results = process.env['MOSTRADOR_RESULTS'] ?? join(import.meta.dirname, '../../test-results');
/** Debian's build of the page without the browser round it, where it is there: twice as quick, and as real. */
const SHELL = '/usr/bin/chromium-headless-shell';
const executablePath = existsSync(SHELL) ? SHELL : '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0; // Chromium's sandbox does not start as root

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(results, 'gallery'),
  globalSetup: './global-setup.ts',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    locale: 'es-ES',
    timezoneId: 'Europe/Madrid',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath, args: isRoot ? ['--no-sandbox'] : [] },
  },
  projects: [
    { name: 'states', testMatch: 'states.spec.ts' },
    { name: 'behaviour', testMatch: 'behaviour/*.spec.ts' },
    { name: 'shots', testMatch: 'shots.spec.ts' },
  ],
});
