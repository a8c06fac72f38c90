/**
 * A name as the databases' collation (utf8mb4 `_ai_ci`, PAD SPACE) sees it: case, accents and trailing spaces do
 * not count. Names with equal folds are the same name.
 */
export function foldName(usuario: string): string {
  return usuario.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase().replace(/ +$/, '');
}
