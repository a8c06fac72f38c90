#!/usr/bin/env node
/** `npm run bench [-- --only NAME] [--host electron|web] [--json FILE] [--short]`: what the console costs (README.md). */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const run = async (file) => (await runnerImport(join(import.meta.dirname, file))).module;
const { values, positionals } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    host: { type: 'string', default: 'electron' },
    json: { type: 'string' },
    short: { type: 'boolean', default: false },
    measure: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [closer] = positionals;
// `npm run bench -- server` (five minutes, needs mariadbd): what an acknowledgement costs our server.
if (closer === 'server') await (await run('acknowledged.ts')).benchAcknowledged();
// `npm run bench -- search`: what finding costs at 100,000 messages.
else if (closer === 'search') await (await run('search.ts')).benchSearch();
// `npm run bench -- opening`: what a store of 200,000 messages costs at start.
else if (closer === 'opening') await (await run('opening.ts')).benchOpening();
// `npm run bench -- metrics`: how long figures over 1,000,000 messages take, and how long anything else waits.
else if (closer === 'metrics') await (await run('metrics.ts')).benchMetrics();
else if (values.measure) await (await run('bars/measure.ts')).measure(values.only, values);
else process.exitCode = await (await run('bars/main.ts')).bench(values);
