import { hash } from 'bcrypt';
import type { Rol } from '../src-shared/protocol.ts';
import type { Repository, Usuario } from './db/repository.ts';
import { NAME_MAX } from './db/statements.ts';

export type AccountErrorCode = 'name-taken' | 'name-unknown' | 'bad-name' | 'bad-pass';

/** What is wrong with an account, in words. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
  readonly code: AccountErrorCode;
  constructor(code: AccountErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export type Account = Omit<Usuario, 'pass'>;
export interface NewAccount {
  readonly usuario: string;
  readonly pass: string;
  readonly rol: Rol;
  readonly nombre?: string | null;
  readonly imagen?: string | null;
}

/** Who may sign in. Every method rejects with `AccountError`, or with the database's error. */
export interface Accounts {
  add(account: NewAccount): Promise<Account>;
  list(): Promise<readonly Account[]>;
  /** The account's messages stay. */
  remove(usuario: string): Promise<void>;
  setPass(usuario: string, pass: string): Promise<void>;
}

/** bcrypt looks at no more (its algorithm's limit); a longer password would be cut in silence. */
const PASS_MAX_BYTES = 72;

function checkName(usuario: string): void {
  const isFine = usuario.length > 0 && usuario.length <= NAME_MAX && usuario.trim() === usuario;
  if (!isFine || /\p{C}/u.test(usuario)) {
    throw new AccountError('bad-name', `A name has 1 to ${NAME_MAX} visible characters and no spaces at its ends.`);
  }
}

function checkPass(pass: string): void {
  if (pass === '' || pass.includes('\0') || Buffer.byteLength(pass) > PASS_MAX_BYTES) {
    throw new AccountError('bad-pass', `A password has 1 to ${PASS_MAX_BYTES} bytes.`);
  }
}

const unknownName = (usuario: string) => new AccountError('name-unknown', `There is no account named "${usuario}".`);

/** `cost` is log2 of bcrypt's rounds. */
export function createAccounts(repository: Repository, cost: number): Accounts {
  return {
    async add({ usuario, pass, rol, nombre = null, imagen = null }) {
      checkName(usuario);
      checkPass(pass);
      const account = { usuario, nombre, rol, imagen };
      const isAdded = await repository.addUsuario({ ...account, pass: await hash(pass, cost) });
      if (!isAdded) throw new AccountError('name-taken', `There is already an account named "${usuario}".`);
      return account;
    },
    async list() {
      const rows = await repository.listUsuarios();
      return rows.map(({ usuario, nombre, rol, imagen }) => ({ usuario, nombre, rol, imagen }));
    },
    async remove(usuario) {
      if (!(await repository.removeUsuario(usuario))) throw unknownName(usuario);
    },
    async setPass(usuario, pass) {
      checkPass(pass);
      if (!(await repository.setPass(usuario, await hash(pass, cost)))) throw unknownName(usuario);
    },
  };
}
