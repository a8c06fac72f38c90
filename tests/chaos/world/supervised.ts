/** A program that is started again whenever it ends, as a service manager or an agent would. */
import type { ChildProcess } from 'node:child_process';

export interface Supervised {
  /** kill -9; it comes back by itself. */
  kill(): void;
  /** `end` ends it; `work` is done before it comes back. */
  whileDown<T>(end: () => void, work: () => T): Promise<T>;
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** How often it was started. */
  starts(): number;
  /** kill -9, for good. Resolves when it is gone. */
  stop(): Promise<void>;
}

/** ms between an end and the next start. */
const PAUSE_MS = 30;

/** `launch` starts it and may listen; `onEnd` hears of every end. */
export function supervise(launch: () => ChildProcess, onEnd: () => void = () => {}): Supervised {
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let count = 0;
  let gone: () => void = () => {};
  let between: () => void = () => {};

  function start(): void {
    count++;
    const started = launch();
    child = started;
    started.once('exit', () => {
      child = null;
      onEnd();
      between();
      if (stopped) gone();
      else timer = setTimeout(start, PAUSE_MS);
    });
  }
  start();
  return {
    kill: () => void child?.kill('SIGKILL'),
    whileDown: (end, work) =>
      new Promise((resolve, reject) => {
        between = () => {
          between = () => {};
          try {
            resolve(work());
          } catch (error) {
            reject(error);
          }
        };
        end();
      }),
    signal: (name) => void child?.kill(name),
    starts: () => count,
    stop: () =>
      new Promise((resolve) => {
        stopped = true;
        clearTimeout(timer);
        gone = resolve;
        if (child) child.kill('SIGKILL');
        else resolve();
      }),
  };
}

/** A condition that is waited for, and left again. */
export interface Gate {
  open(): void;
  shut(): void;
  isOpen(): boolean;
  /** Resolves when open; rejects after `ms`. */
  opened(ms: number, what: string): Promise<void>;
}

export function createGate(): Gate {
  const waiting = new Set<() => void>();
  let isOpen = false;
  return {
    open() {
      isOpen = true;
      for (const go of waiting) go();
      waiting.clear();
    },
    shut() {
      isOpen = false;
    },
    isOpen: () => isOpen,
    opened: (ms, what) =>
      new Promise((resolve, reject) => {
        if (isOpen) return resolve();
        const timer = setTimeout(() => reject(new Error(`${what}: not in ${ms} ms`)), ms);
        waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}
