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
  return (await said('@painted', ['-r', PAINTED, ...args], { BENCH_WAITS_FOR: selector })) - began;
}

/** The number that a program says after a word, before it ends. */
export async function said(word: string, args: readonly string[], env: Record<string, string>): Promise<number> {
  const child = spawn(electronPath(), [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith(`${word} `)) continue;
    await exited;
    return Number(line.slice(word.length));
  }
  throw new Error(`the program ended without a word:\n${heard.join('')}`);
}
