import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { sqliteFile } from '../db/open.ts';
import { UsageError } from './options.ts';

const DEFAULT_DATABASE = 'sqlite:mostrador.db';

export const databaseUrl = (env: NodeJS.ProcessEnv): string => env['DATABASE_URL'] || DEFAULT_DATABASE;

/** `JWT_SECRET`, or one made once and kept in a file beside the SQLite database that only its owner can read. */
export async function readJwtSecret(env: NodeJS.ProcessEnv, url: string): Promise<string> {
  const given = env['JWT_SECRET'];
  if (given) return given;
  const database = sqliteFile(url);
  if (database === null) throw new UsageError('JWT_SECRET is missing: set it to a long random text and keep it.');
  if (database === ':memory:') return newSecret();
  return keptSecret(`${database}.secret`);
}

const newSecret = (): string => randomBytes(32).toString('hex');

async function keptSecret(file: string): Promise<string> {
  try {
    // `wx`: of two servers that start together, the second one reads what the first one wrote.
    await writeFile(file, newSecret(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await chmod(file, 0o600);
  }
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret === '') throw new UsageError(`${file} is empty: remove it, or set JWT_SECRET.`);
  return secret;
}
