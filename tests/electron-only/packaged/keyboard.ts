/** The window as an agent has it: what can be seen of it from outside, and a keyboard. Needs xdotool. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function xdotool(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('xdotool', [...args], { timeout: 10_000 });
  return stdout.trim();
}

export interface Keyboard {
  readonly title: () => Promise<string>;
  readonly type: (text: string) => Promise<unknown>;
  readonly press: (...keys: readonly string[]) => Promise<unknown>;
}

/** Resolves once the program with this process id shows its window and has the focus. */
export async function openKeyboard(pid: number): Promise<Keyboard> {
  const [window = ''] = (await xdotool('search', '--sync', '--onlyvisible', '--pid', String(pid))).split('\n');
  await xdotool('windowfocus', '--sync', window);
  return {
    title: () => xdotool('getwindowname', window),
    type: (text) => xdotool('type', '--delay', '15', text),
    press: (...keys) => xdotool('key', '--delay', '15', ...keys),
  };
}
