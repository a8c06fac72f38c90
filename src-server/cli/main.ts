import { AccountError } from '../accounts.ts';
import { NewerDatabaseError } from '../db/migrate.ts';
import { DatabaseUrlError, openRepository } from '../db/open.ts';
import { databaseUrl } from './environment.ts';
import { HELP, readCommandLine, UsageError } from './options.ts';
import { runServe } from './serve.ts';
import { runUser } from './users.ts';

const MIGRATE_MS = 600_000;

/** Runs one command line. Answers the exit code: 0 done, 1 could not, 2 not understood. */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<0 | 1 | 2> {
  try {
    await run(args, env);
    return 0;
  } catch (error) {
    process.stderr.write(`${inWords(error)}\n`);
    return error instanceof UsageError || error instanceof DatabaseUrlError ? 2 : 1;
  }
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { help, words, flags } = readCommandLine(args);
  const [command = 'serve', ...rest] = words;
  if (help) return print(HELP.trimEnd());
  if (command === 'user') return print(await runUser(rest, flags, env));
  if (rest.length > 0) throw new UsageError(`Too many words: ${rest.join(' ')}`);
  if (command === 'serve') return runServe(flags, env);
  if (command !== 'migrate') throw new UsageError(`There is no command "${command}". Try --help.`);
  await (await openRepository(databaseUrl(env), MIGRATE_MS)).close();
  print('The tables are up to date.');
}

const print = (text: string): void => void process.stdout.write(text === '' ? '' : `${text}\n`);

/** In words. A driver's message may hold what was asked of the database, so only its code is repeated. */
function inWords(error: unknown): string {
  const isOurs =
    error instanceof UsageError ||
    error instanceof AccountError ||
    error instanceof DatabaseUrlError ||
    error instanceof NewerDatabaseError;
  if (isOurs) return error.message;
  const { code } = error as { code?: unknown };
  if (code === 'EADDRINUSE') return 'The port is taken: choose another with --port.';
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') return 'This address or port cannot be listened on.';
  return `The database could not be used (${String(code ?? error)}): see DATABASE_URL.`;
}
