/** Who comes next. Pure. */
import type { Conversation } from '../../src-shared/model.ts';

/** Who has waited longest; after the open one, whoever has waited longest after it, and round. Null: nobody else waits. */
export function nextWaiting(all: Iterable<Conversation>, open: string | null): string | null {
  const waiting = [...all]
    .filter(({ waitingSince }) => waitingSince !== null)
    .sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0) || (a.usuario < b.usuario ? -1 : 1));
  const at = waiting.findIndex(({ usuario }) => usuario === open);
  const next = waiting[(at + 1) % waiting.length];
  return next && next.usuario !== open ? next.usuario : null;
}

/** The row beside the open one; with none open the first or the last. Null at either end. */
export function neighbour(shown: readonly Conversation[], open: string | null, by: 1 | -1): string | null {
  const at = shown.findIndex(({ usuario }) => usuario === open);
  const next = at < 0 && by < 0 ? shown.length - 1 : at + by;
  return shown[next]?.usuario ?? null;
}
