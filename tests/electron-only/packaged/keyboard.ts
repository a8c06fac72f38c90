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

/**
 * The program's window, once it can be seen. xdotool walks the tree of all windows and ends at the first that
 * went away under its feet, as a program that starts makes and drops some: then the walk begins again.
 */
async function windowOf(pid: number): Promise<string> {
  for (;;) {
    try {
      const [window = ''] = (await xdotool('search', '--sync', '--onlyvisible', '--pid', String(pid))).split('\n');
      return window;
    } catch (error) {
      if (!/BadWindow/.test(String(error))) throw error;
    }
  }
}

/** Resolves once the program with this process id shows its window and has the focus. */
export async function openKeyboard(pid: number): Promise<Keyboard> {
  const window = await windowOf(pid);
  await xdotool('windowfocus', '--sync', window);
  return {
    title: () => xdotool('getwindowname', window),
    type: (text) => xdotool('type', '--delay', '15', text),
    press: (...keys) => xdotool('key', '--delay', '15', ...keys),
  };
}
