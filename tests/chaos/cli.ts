/** `npm run chaos`: 0 when the guarantee holds, 1 when it does not, 2 when the command line is wrong. */
import { writeFileSync } from 'node:fs';
import { fuzz } from './fuzz/fuzz.ts';
import { HELP, type Options, readOptions, UsageError } from './options.ts';
import { print } from './print.ts';
import { runProgram } from './run/program.ts';
import { corrupt } from './storms/corrupt.ts';
import { soak } from './storms/soak.ts';
import { storm } from './storms/storm.ts';

type Outcome = { readonly holds: boolean };

const PROGRAMS: Record<Options['program'], (options: Options) => Promise<Outcome>> = {
  run: runProgram,
  storm,
  corrupt,
  soak,
  fuzz,
};

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const options = readOptions(args);
    if (!options) {
      print(HELP.trimEnd());
      return 0;
    }
    const outcome = await PROGRAMS[options.program](options);
    if (options.json) writeFileSync(options.json, `${JSON.stringify(outcome, null, 2)}\n`);
    return outcome.holds ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

// Not `exitCode`: after hundreds of children killed mid-write, Node 20's own cleanup can wait for ever for a request
// that will not end (FreeEnvironment → CleanupHandles, seen with gdb).
process.exit(await main(process.argv.slice(2)));
