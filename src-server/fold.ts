/**
 * A name as the databases' collation (utf8mb4 `_ai_ci`, PAD SPACE) sees it: case, accents and trailing spaces do
 * not count. Names with equal folds are the same name.
 */
export function foldName(usuario: string): string {
  // Down, up and down again: one turn leaves `ẞ` at `ß`, which folds to `ss`; case may also bring out new marks.
  return bare(bare(usuario).toLowerCase().toUpperCase().toLowerCase()).replace(/ +$/, '');
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
