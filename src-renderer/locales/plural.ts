/** Plurals for languages with two forms (Spanish, English). */
export function plural(n: number, one: string, other: string): string {
  return n === 1 ? one : other;
}
