/** What the command line asks for. Chromium's own switches (`--user-data-dir=…` and others) pass by unread. */
import { parseArgs } from 'node:util';

export interface CommandLine {
  readonly action: 'run' | 'version' | 'check-config';
  /** From `--server=<url>`, as typed; null when not given. */
  readonly server: string | null;
  /** From `--replies=<file>`: the team's canned replies; null when not given. */
  readonly replies: string | null;
  /** Start in the tray. */
  readonly hidden: boolean;
}

/** `args`: what follows the program's name. Unknown switches and the app's folder are ignored. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      server: { type: 'string' },
      replies: { type: 'string' },
      hidden: { type: 'boolean' },
      version: { type: 'boolean' },
      'check-config': { type: 'boolean' },
    },
  });
  return {
    action: values['version'] === true ? 'version' : values['check-config'] === true ? 'check-config' : 'run',
    server: textOf(values['server']),
    replies: textOf(values['replies']),
    hidden: values['hidden'] === true,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
