/** The built programs of src-web, run as people run them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DIST = join(import.meta.dirname, '../../dist/node');

export interface Running {
  readonly child: ChildProcess;
  /** What it wrote so far, both outputs. */
  said(): string;
  /** Resolves with what it wrote once that matches; rejects when it ends before. */
  says(words: RegExp): Promise<string>;
  /** Exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** A place for everything the programs of one test write. */
export interface Place {
  readonly dir: string;
  run(program: 'start' | 'web', args?: readonly string[], env?: NodeJS.ProcessEnv): Running;
  /** The same, below a shell, as npm does it; `child` is the shell. */
  runBelowShell(program: 'start' | 'web', args: readonly string[], env: NodeJS.ProcessEnv): Running;
  dispose(): Promise<void>;
}

export function createPlace(): Place {
  const dir = mkdtempSync(join(tmpdir(), 'mostrador-programs-'));
  const running: Running[] = [];
  const track = (child: ChildProcess) => {
    const started = watch(child);
    running.push(started);
    return started;
  };
  const base = () => {
    const {
      DISPLAY: _x,
      WAYLAND_DISPLAY: _w,
      ELECTRON_OVERRIDE_DIST_PATH: _e,
      npm_lifecycle_event: _n,
      ...env
    } = process.env;
    return { ...env, TMPDIR: dir };
  };
  return {
    dir,
    run: (program, args = [], env = {}) =>
      track(spawn(process.execPath, [built(program), ...args], { env: { ...base(), ...env } })),
    runBelowShell: (program, args, env) =>
      track(
        spawn('sh', ['-c', 'true && "$@"; true', 'sh', process.execPath, built(program), ...args], {
          env: { ...base(), ...env },
        }),
      ),
    async dispose() {
      for (const { child } of running) child.kill('SIGKILL');
      await Promise.all(running.map(({ ended }) => ended));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function built(program: string): string {
  const path = join(DIST, `${program}.js`);
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first`);
  return path;
}

function watch(child: ChildProcess): Running {
  let text = '';
  const looking = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      for (const look of looking) look();
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  const says = (words: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (!words.test(text)) return;
        looking.delete(look);
        resolve(text);
      };
      looking.add(look);
      look();
      void ended.then((code) => reject(new Error(`ended with ${code}, having said: ${text}`)));
    });
  return { child, said: () => text, says, ended };
}
