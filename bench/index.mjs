#!/usr/bin/env node
/** `npm run bench`: what the console costs, as a ratio to a bare client doing the same on the same machine. */
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'live-messages.ts'));
await module.benchLiveMessages();
