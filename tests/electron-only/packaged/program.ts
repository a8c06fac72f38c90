/** The installed program, started as a shell starts it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What the package put on the path. */
const COMMAND = '/usr/bin/mostrador';

export interface Started {
  readonly pid: number;
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>;
  /** Its standard output so far. */
  readonly out: () => string;
  /** Its errors so far: Chromium's complaints about the machine are among them. */
  readonly errors: () => string;
  kill(): void;
}

export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(COMMAND, [...args], { env: { ...process.env, ...env } });
  const out: string[] = [];
  const errors: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  return {
    pid: child.pid ?? -1,
    ended: once(child, 'close').then(([code]) => code as number | null),
    out: () => out.join(''),
    errors: () => errors.join(''),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Linux's word on each renderer of a program: 2 when a filter of system calls is on. */
export function rendererSeccomp(pid: number): readonly string[] {
  const read = (id: string, file: string) => {
    try {
      return readFileSync(`/proc/${id}/${file}`, 'utf8');
    } catch {
      return ''; // it ended meanwhile
    }
  };
  const isOurs = (id: string): boolean => {
    const parent = /^PPid:\t(\d+)$/m.exec(read(id, 'status'))?.[1];
    return parent !== undefined && parent !== '0' && (parent === String(pid) || isOurs(parent));
  };
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const renderers = ids.filter((id) => read(id, 'cmdline').includes('--type=renderer') && isOurs(id));
  return renderers.map((id) => /^Seccomp:\t(\d)$/m.exec(read(id, 'status'))?.[1] ?? 'unknown');
}
