import { NOVEDADES_MAX } from '../../src-shared/protocol-extended.ts';

/** A whole number of a query; undefined: not there; null: anything else. */
function wholeOf(value: unknown): number | null | undefined {
  if (value === undefined) return undefined;
  const isWhole = typeof value === 'string' && /^\d{1,15}$/.test(value); // 15 digits are exact in a double
  return isWhole ? Number(value) : null;
}

export const seqOf = wholeOf;

/** From 1 to `NOVEDADES_MAX`, which is also what no, or a greater, `limite` means; null: not valid. */
export function limiteOf(value: unknown): number | null {
  const limite = wholeOf(value);
  if (limite === undefined) return NOVEDADES_MAX;
  return limite === null || limite === 0 ? null : Math.min(limite, NOVEDADES_MAX);
}
