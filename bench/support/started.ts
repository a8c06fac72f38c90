/** Starts a program in real Electron, and how long it takes until something is painted. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { electronPath } from '../../tests/e2e/support/places.ts';

const PAINTED = join(import.meta.dirname, '../peers/painted.cjs');

/** ms from the start of the process until what `selector` finds is on the screen; the program ends there. */
export async function timeToPaint(args: readonly string[], selector: string): Promise<number> {
  const began = Date.now();
  const child = spawn(electronPath(), ['-r', PAINTED, ...args], {
    env: { ...process.env, BENCH_WAITS_FOR: selector },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const at = /^@painted (\d+)/.exec(line)?.[1];
    if (at === undefined) continue;
    await exited;
    return Number(at) - began;
  }
  throw new Error(`the program ended unpainted:\n${said.join('')}`);
}
