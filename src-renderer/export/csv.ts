/** Tables for spreadsheets: RFC 4180, with a mark that makes Excel read accents, and nothing it takes for a formula. Pure. */

const BOM = '\uFEFF';
/** What a spreadsheet would work out, or pass on, instead of showing it; some skip what is not seen before it. */
const FORMULA = /^[=+\-@＝＋－＠\p{Cc}\uFEFF]/u;

type Cell = string | number | null;

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return BOM + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}
