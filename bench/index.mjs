#!/usr/bin/env node
/** `npm run bench`: what the console costs, as a ratio to a bare client doing the same on the same machine. */
import { join } from 'node:path';
import { runnerImport } from 'vite';

const run = async (file) => (await runnerImport(join(import.meta.dirname, file))).module;
// `npm run bench -- server` (five minutes, needs mariadbd): what an acknowledgement costs our server.
if (process.argv[2] === 'server') await (await run('acknowledged.ts')).benchAcknowledged();
// `npm run bench -- search`: what finding costs at 100,000 messages.
else if (process.argv[2] === 'search') await (await run('search.ts')).benchSearch();
// `npm run bench -- opening`: what a store of 200,000 messages costs at start.
else if (process.argv[2] === 'opening') await (await run('opening.ts')).benchOpening();
// `npm run bench -- metrics`: how long figures over 1,000,000 messages take, and how long anything else waits.
else if (process.argv[2] === 'metrics') await (await run('metrics.ts')).benchMetrics();
else await (await run('live-messages.ts')).benchLiveMessages();
