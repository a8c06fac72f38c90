import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

const silence = new Writable({ write: (_chunk, _encoding, done) => done() });

/** The password from `--pass`, typed unseen on a terminal, or the first line of standard input. */
export async function readPassword(given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) process.stderr.write('Password: ');
  const lines = createInterface({ input: process.stdin, output: silence, terminal: isTerminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write('\n');
  }
}
