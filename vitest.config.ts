import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import './scripts/test/group-by.mjs';

/** What runs in plain Node: unit tests beside their files, and the suites of `tests/` that need no window. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src-*/**/*.test.ts', 'tests/{chaos,core,hostile,server,unit-repo,web}/**/*.test.ts'],
    passWithNoTests: false,
    maxWorkers: availableParallelism(), // its own choice is one fewer, which on two cores is half
    restoreMocks: true,
    testTimeout: 20_000,
    expect: { poll: { timeout: 10_000 } }, // an event is waited for; a busy machine only makes it late
    hookTimeout: 60_000, // a real MariaDB starts in one of them
  },
});
