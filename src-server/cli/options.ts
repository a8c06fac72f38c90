import { parseArgs } from 'node:util';

export const HELP = `Usage: npm run server -- [command] [options]

Commands:
  serve                  run the server (this is what no command does)
  user add <usuario>     add an account; the password is asked for, or read from standard input
  user list              list the accounts
  user pass <usuario>    set a new password
  user remove <usuario>  remove an account (its messages stay)
  migrate                bring the database's tables up to date

Options:
  --port <n>             port to listen on (3000; 0: any free one)
  --host <address>       address to listen on (127.0.0.1)
  --token-seconds <n>    life of a session (3600)
  --login-max <n>        sign-in attempts per address and quarter of an hour (3)
  --bcrypt-cost <n>      log2 of the rounds for new passwords (10)
  --legacy               speak the legacy protocol and nothing else
  --mensaje-max <n>      characters an acknowledged message may have (4000)
  --rate <n>             acknowledged messages per sender and second; ten times as many at once (50)
  --insert-delay <a-b>   for tests: legacy inserts begin a to b milliseconds late
  --nombre <name>        the account's display name
  --rol <admin|user>     the account's role (user)
  --pass <password>      the password; others can see it in the process list
  --help                 this text

Environment:
  DATABASE_URL           sqlite:<file>, mysql://user:pass@host:port/db or mariadb://… (sqlite:mostrador.db)
  JWT_SECRET             signs the sessions; without it a secret is kept beside the SQLite file
  LOG_LEVEL              debug, info, warn, error or silent (info)
`;

/** Something in the command line or the environment is wrong; the message says what, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  'token-seconds': { type: 'string' },
  'login-max': { type: 'string' },
  'bcrypt-cost': { type: 'string' },
  legacy: { type: 'boolean' },
  'mensaje-max': { type: 'string' },
  rate: { type: 'string' },
  'insert-delay': { type: 'string' },
  nombre: { type: 'string' },
  rol: { type: 'string' },
  pass: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Text = Exclude<keyof typeof OPTIONS, 'help' | 'legacy'>;
export type Flags = Readonly<Partial<Record<Text, string> & { legacy: boolean }>>;
export interface CommandLine {
  readonly help: boolean;
  readonly words: readonly string[];
  readonly flags: Flags;
}

/** Throws `UsageError` on what it does not know. */
export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const { help = false, ...flags } = values;
    return { help, words: positionals, flags };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** `flags[name]` as a whole number from `min` to `max`, or `fallback` when it is not there. */
export function readNumber(flags: Flags, name: Text, fallback: number, min: number, max: number): number {
  const text = flags[name];
  if (text === undefined) return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) throw new UsageError(`--${name} must be a number from ${min} to ${max}.`);
  return value;
}

/** `flags[name]` as two whole numbers, `a-b`, the second one not the smaller; null when it is not there. */
export function readRange(flags: Flags, name: Text, max: number): readonly [number, number] | null {
  const text = flags[name];
  if (text === undefined) return null;
  const [from, to] = (/^(\d+)-(\d+)$/.exec(text)?.slice(1) ?? []).map(Number);
  if (from !== undefined && to !== undefined && from <= to && to <= max) return [from, to];
  throw new UsageError(`--${name} must be two numbers, the smaller first, up to ${max}: 0-250.`);
}
