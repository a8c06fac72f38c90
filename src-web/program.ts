/** What the programs of this room share: run until told to stop, and fail in one line. */
import { type Cleanup, createCleanup } from './cleanup.ts';

/** Ctrl-C, a polite kill, a closed terminal, Ctrl-Break. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** ms for everything to stop before the process ends anyway. */
const STOP_TIMEOUT_MS = 10_000;

export interface Program {
  readonly cleanup: Cleanup;
  /** Stops everything, then exits with this code. */
  exit(code: number): Promise<void>;
}

/** Runs `main`; what it adds to `cleanup` is undone at a stop signal and when it throws (a line, and exit code 1). */
export async function runProgram(main: (program: Program) => Promise<void>): Promise<void> {
  const cleanup = createCleanup();
  const exit = async (code: number) => {
    setTimeout(() => process.exit(code || 1), STOP_TIMEOUT_MS).unref();
    await cleanup.run().catch((error: unknown) => console.error(`mostrador: ${wordsOf(error)}`));
    process.exit(code);
  };
  let stopping = false;
  for (const signal of STOP_SIGNALS) {
    process.on(signal, () => {
      if (stopping && signal === 'SIGINT') process.exit(130); // pressed again: at once
      stopping = true;
      void exit(0);
    });
  }
  try {
    await main({ cleanup, exit });
  } catch (error) {
    console.error(`mostrador: ${wordsOf(error)}`);
    await exit(1);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
