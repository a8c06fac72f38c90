/** Electron as a child: seen to stay up, or dead at once with its reason; never left behind. */
import { type ChildProcess, spawn } from 'node:child_process';

/** ms within which a death is a failure to start, and not the agent who closed the window. */
const SETTLE_MS = 5_000;
/** ms between asking Electron to quit and killing it. */
const QUIT_TIMEOUT_MS = 5_000;
/** Characters of its error output kept for the reason. */
const KEPT_OUTPUT = 4_000;

export interface ElectronOptions {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly settleMs?: number;
}

export interface ElectronProcess {
  /** Null once it stayed up (or was closed in order); otherwise why it did not. */
  readonly failure: Promise<string | null>;
  /** Its exit code when it ends; 1 when a signal ended it. */
  readonly ended: Promise<number>;
  /** Asks it to quit, kills it if it does not; resolves when it is gone. */
  stop(): Promise<void>;
}

export function startElectron({ path, args, env, settleMs = SETTLE_MS }: ElectronOptions): ElectronProcess {
  const child = spawn(path, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-KEPT_OUTPUT);
  });
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      output = error.message; // it never ran
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
  const settled = new Promise<0>((resolve) => void setTimeout(resolve, settleMs, 0).unref());
  return {
    ended,
    failure: Promise.race([ended, settled]).then((code) => (code === 0 ? null : reasonIn(output, code))),
    stop: () => stop(child, ended),
  };
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), QUIT_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}

/** The most telling line: Chromium's FATAL, else an error, else the last one; without its prefix of time and file. */
function reasonIn(output: string, code: number): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling =
    lines.find((line) => line.includes('FATAL')) ??
    lines.find((line) => /error/i.test(line)) ??
    lines.at(-1) ??
    `exit code ${code}`;
  return telling
    .replace(/^\[[^\]]*\]\s*/, '')
    .trim()
    .slice(0, 300);
}
