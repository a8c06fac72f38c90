/** What the programs of this room share: run until told to stop, and fail in one line. */
import { type Cleanup, createCleanup } from './cleanup.ts';

/** Ctrl-C, a polite kill, a closed terminal, Ctrl-Break. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** ms after which a second Ctrl-C is a person's: when-exit, under conf, raises each signal again by itself. */
const SECOND_PRESS_MS = 500;
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
  let stoppingSince: number | null = null;
  for (const signal of STOP_SIGNALS) {
    process.on(signal, () => {
      if (stoppingSince === null) void exit(0);
      else if (signal === 'SIGINT' && Date.now() - stoppingSince > SECOND_PRESS_MS) process.exit(130); // at once
      stoppingSince ??= Date.now();
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
