/** Equal words of one author. Lone surrogates become U+FFFD in the database: the same text, as far as matching goes. */
export function keyOf(de: string, mensaje: string): string {
  return JSON.stringify([de, mensaje.toWellFormed()]);
}
