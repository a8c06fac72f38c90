import { type Accounts, createAccounts } from '../accounts.ts';
import { openRepository } from '../db/open.ts';
import { databaseUrl } from './environment.ts';
import { type Flags, readNumber, UsageError } from './options.ts';
import { readPassword } from './password.ts';

/** A command-line question waits for no busy database longer than this. */
const DATABASE_MS = 10_000;
const BCRYPT_COST = 10;

/** `user <verb> [usuario]`. Answers what to print. Rejects with `UsageError`, `AccountError` or the database's. */
export async function runUser(words: readonly string[], flags: Flags, env: NodeJS.ProcessEnv): Promise<string> {
  const run = readVerb(words, flags);
  const cost = readNumber(flags, 'bcrypt-cost', BCRYPT_COST, 4, 20);
  const repository = await openRepository(databaseUrl(env), DATABASE_MS);
  try {
    return await run(createAccounts(repository, cost));
  } finally {
    await repository.close();
  }
}

function readVerb([verb, usuario, ...rest]: readonly string[], flags: Flags): (accounts: Accounts) => Promise<string> {
  if (rest.length > 0) throw new UsageError(`Too many words: ${rest.join(' ')}`);
  if (verb === 'list' && usuario === undefined) return list;
  if (!usuario) throw new UsageError('Say which account: user add|pass|remove <usuario>, or user list.');
  switch (verb) {
    case 'add':
      return add(usuario, flags);
    case 'pass':
      return async (accounts) => {
        await accounts.setPass(usuario, await readPassword(flags.pass));
        return `New password set for ${usuario}.`;
      };
    case 'remove':
      return async (accounts) => {
        await accounts.remove(usuario);
        return `${usuario} removed.`;
      };
    default:
      throw new UsageError(`There is no command "user ${verb}".`);
  }
}

function add(usuario: string, { rol = 'user', nombre = usuario, pass }: Flags) {
  if (rol !== 'admin' && rol !== 'user') throw new UsageError('--rol must be admin or user.');
  return async (accounts: Accounts): Promise<string> => {
    await accounts.add({ usuario, nombre, rol, pass: await readPassword(pass) });
    return `${usuario} added (${rol}).`;
  };
}

async function list(accounts: Accounts): Promise<string> {
  const all = await accounts.list();
  return all.map(({ usuario, rol, nombre }) => `${usuario}\t${rol}\t${nombre ?? ''}`).join('\n');
}
