/** The command line as a process, built from these sources. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
export interface Cli {
  /** Runs to its end. */
  run(args: readonly string[], env: Readonly<Record<string, string>>, input?: string): Promise<Ended>;
  /** Runs until it prints its URL. */
  serve(
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<{ url: string; process: ChildProcess }>;
  /** Ends whatever still runs. */
  dispose(): void;
}

export async function buildCli(): Promise<Cli> {
  const cache = join(root, 'node_modules/.cache'); // where the packages that stay outside the bundle are found
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'server-cli-'));
  const ssr = join(root, 'src-server/cli.ts');
  await build({ configFile: false, root, logLevel: 'error', build: { ssr, outDir, emptyOutDir: true } });
  const children = new Set<ChildProcess>();
  const launch = (args: readonly string[], env: Readonly<Record<string, string>>) => {
    const { DATABASE_URL: _url, JWT_SECRET: _secret, LOG_LEVEL: _level, ...rest } = process.env;
    const child = spawn(process.execPath, [join(outDir, 'cli.js'), ...args], { env: { ...rest, ...env } });
    children.add(child);
    return child;
  };
  return {
    async run(args, env, input = '') {
      const child = launch(args, env);
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
      child.stdin.end(input);
      const [code] = await once(child, 'close');
      return { code, out, err };
    },
    async serve(args, env) {
      const child = launch(args, env);
      child.stderr.resume(); // a log nobody reads would fill its pipe and stop the server
      for await (const text of child.stdout.setEncoding('utf8')) {
        const url = String(text).match(/http:\S+/)?.[0];
        if (url) return { url, process: child };
      }
      throw new Error('it ended without a URL');
    },
    dispose() {
      for (const child of children) child.kill('SIGKILL');
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
