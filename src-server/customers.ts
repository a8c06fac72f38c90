import { ADMIN } from '../src-shared/protocol.ts';
import type { Pair, Usuario } from './db/repository.ts';
import { foldName } from './fold.ts';

/**
 * Names of non-admins who exchanged messages with an admin, each once, in no order. `admin`, the address every
 * customer writes to, counts as one even where no account has that name.
 */
export function customersOf(
  pairs: readonly Pair[],
  usuarios: readonly Pick<Usuario, 'usuario' | 'rol'>[],
): readonly string[] {
  const accounts = new Map(usuarios.map(({ usuario }) => [foldName(usuario), usuario]));
  const admins = new Set([ADMIN, ...usuarios.filter(({ rol }) => rol === 'admin').map((u) => foldName(u.usuario))]);
  const customers = new Map<string, string>();
  const meet = (usuario: string, other: string): void => {
    const fold = foldName(usuario);
    if (admins.has(foldName(other)) && !admins.has(fold)) customers.set(fold, accounts.get(fold) ?? usuario);
  };
  for (const { de, para } of pairs) {
    meet(de, para);
    meet(para, de);
  }
  return [...customers.values()];
}
